// Checks an evidence pack: node check.mjs [--trust=KID ...] in the folder that it was unpacked into.
import { createHash, createPublicKey, verify as verifies } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verify } from './verify.mjs';

const folder = dirname(fileURLToPath(import.meta.url));
const bytes = name => readFile(join(folder, name));
const json = async name => JSON.parse(await readFile(join(folder, name), 'utf8'));
const sha256 = data => createHash('sha256').update(data).digest();
const canonical = value =>
  typeof value === 'string' ? JSON.stringify(value.normalize('NFC'))
  : Array.isArray(value) ? `[${value.map(canonical)}]`
  : value && typeof value === 'object'
    ? `{${Object.entries(value).map(([name, member]) => [name.normalize('NFC'), member])
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`)}}`
  : JSON.stringify(value);

let failed = 0;
const say = (holds, words) => {
  if (holds === false) failed++;
  console.log(`${holds === null ? 'note' : holds ? '  ok' : 'FAIL'}  ${words}`);
};

// 1. The files
const manifest = await json('manifest.json');
const there = (await readdir(folder)).filter(name => name !== 'manifest.json');
for (const [name, digest] of Object.entries(manifest.sha256))
  if (!there.includes(name)) say(false, `${name} is missing.`);
  else if (sha256(await bytes(name)).toString('hex') !== digest) say(false, `${name} is not the file that the manifest names.`);
for (const name of there) if (!(name in manifest.sha256)) say(null, `${name} is not of this pack.`);
if (!failed) say(true, `All ${Object.keys(manifest.sha256).length} files are those that the manifest names.`);

// 2. to 4. The words and the signatures
const has = name => there.includes(name);
const keys = await json('keys.json');
const attestation = has('attestation.json') ? await json('attestation.json') : undefined;
const trusted = process.argv.filter(word => word.startsWith('--trust=')).map(word => word.slice('--trust='.length));
if (has('article.json')) {
  const article = await json('article.json');
  const found = await verify(article, attestation, keys, trusted.length ? { trusted } : {});
  found.findings.forEach(({ holds, words }) => say(holds, words));
  const content = 'sha-256:' + sha256(await bytes('content.json')).toString('hex');
  say(content === article.digest, content === article.digest ? 'content.json has the digest of the edition.' : 'content.json is not the content of the edition.');
}

// 4. and 5. What stands in sign-offs.json is what was signed
const signOffs = await json('sign-offs.json');
for (const signOff of signOffs) {
  const who = `${signOff.signer.name} on ${signOff.signedAt}`;
  if (signOff.attestation) {
    const carried = attestation?.signOffs.includes(signOff.attestation);
    say(Boolean(carried), carried ? `The sign-off of ${who} in sign-offs.json is the one in the attestation.` : `The sign-off of ${who} in sign-offs.json is not in the attestation.`);
    const signed = JSON.parse(Buffer.from(signOff.attestation.split('.')[1], 'base64url'));
    const differ = ['conflictOfInterest', 'meaning', 'policyVersion', 'signedAt', 'parts', 'checklist', 'interests']
      .filter(name => canonical(signed[name] ?? []) !== canonical(described(name, signOff[name]) ?? []));
    const held = signOff.signer.credentials.map(facts);
    if (!signed.signer.credentials.map(facts).every(credential => held.includes(credential))) differ.push('credentials');
    say(differ.length === 0, differ.length === 0 ? `It says what ${who} signed.` : `It says something else than ${who} signed: ${differ.join(', ')}.`);
    if (signOff.assertionText)
      say(signed.confirmation.assertionDigest === 'sha-256:' + sha256(signOff.assertionText).toString('hex'),
        `The passkey's signature belongs to the sign-off of ${who}.`);
  }
  if (signOff.assertion) passkey(signOff, who);
}

function facts({ kind, abbreviation, title, issuer }) {
  return canonical({ kind, abbreviation, title, issuer: issuer ?? {} });
}

/** In the statement every answer says yes or no; elsewhere a no is left out. */
function described(name, value) {
  return name === 'checklist' ? (value ?? []).map(answer => ({ yes: false, ...answer })) : value;
}

function passkey(signOff, who) {
  const { clientDataJSON, authenticatorData, signature, publicKey } = signOff.assertion;
  const client = JSON.parse(Buffer.from(clientDataJSON, 'base64url'));
  const challenge = Buffer.from(client.challenge, 'base64url');
  const over = sha256(canonical(Object.fromEntries(signOff.parts.map(({ key, digest }) => [key, digest]))));
  const about = client.type === 'webauthn.get' && challenge.subarray(0, over.length).equals(over);
  const signed = Buffer.concat([Buffer.from(authenticatorData, 'base64url'), sha256(Buffer.from(clientDataJSON, 'base64url'))]);
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64url'), format: 'der', type: 'spki' });
  const algorithm = key.asymmetricKeyType === 'ed25519' ? null : 'sha256';
  const holds = about && verifies(algorithm, signed, key, Buffer.from(signature, 'base64url'));
  say(holds, holds ? `${who} confirmed these very parts with their passkey.` : `The passkey's signature for ${who} is not over these parts.`);
}

// 6. The audit trail
const { entries, links } = await json('audit.json');
const linked = new Map(links.map(({ number, digest }) => [number, digest]));
const broken = entries.filter(({ link, digest }) =>
  'sha-256:' + sha256(canonical(link)).toString('hex') !== digest
  || linked.get(link.number) !== digest
  || (linked.has(link.number - 1) && linked.get(link.number - 1) !== link.previous));
const gaps = links.filter(({ number }, at) => at > 0 && number !== links[at - 1].number + 1);
if (broken.length) say(false, `Entries of the audit trail were altered: ${broken.map(({ link }) => link.number).join(', ')}.`);
if (gaps.length) say(false, `Links of the audit trail are missing before ${gaps.map(({ number }) => number).join(', ')}.`);
if (!broken.length && !gaps.length)
  say(true, `${entries.length} entries of the audit trail hold, up to number ${links.at(-1)?.number}: ${links.at(-1)?.digest}`);

console.log(failed ? `\n${failed} things do not hold.` : '\nEverything holds.');
process.exitCode = failed ? 1 : 0;
