// Verifies what Countersign delivers: that an article reads word for word as it was signed, and by whom.
// For the browser and for Node 20 or newer; depends on nothing.
//
//   import {verify} from 'https://cms.example/verify/verify.mjs';
//   const result = await verify(article, attestation, keys);   // three answers of the API, as JSON
//   result.holds          true if everything holds
//   result.findings       [{what, holds, words}], part by part; holds is null for what is merely worth knowing
//
//   node verify.mjs https://cms.example/api/v1/articles/calf-cramps
//   node verify.mjs article.json attestation.json jwks.json
//
// `trusted`, if given, is a list of the key names (kid) that you noted before: other keys are then not believed, even
// if the server offers them.

const SPEC = '1';

// --- RFC 8785 with each text in Unicode normal form C

const canonical = value =>
  typeof value === 'string' ? JSON.stringify(value.normalize('NFC'))
  : Array.isArray(value) ? `[${value.map(canonical)}]`
  : value && typeof value === 'object'
    ? `{${Object.entries(value).map(([name, member]) => [name.normalize('NFC'), member])
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`)}}`
  : JSON.stringify(value);

const utf8 = text => new TextEncoder().encode(text);
const hex = bytes => Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('');
const sha256 = async text => 'sha-256:' + hex(await crypto.subtle.digest('SHA-256', utf8(text)));
const digest = value => sha256(canonical(value));
const same = (one, other) => one !== undefined && other !== undefined && canonical(one) === canonical(other);

// --- what was signed of an article, from the article alone

const without = (name, { [name]: _, ...rest }) => rest;
const only = (names, from) => Object.fromEntries(names.filter(name => name in from).map(name => [name, from[name]]));
const unlessEmpty = lists => Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
const cited = node =>
  !node || typeof node !== 'object' ? []
  : node._type === 'citation' ? [node.reference]
  : Object.values(node).flatMap(cited);

const CONTENT = ['type', 'id', 'locale', 'title', 'summary', 'image', 'audience', 'riskClass', 'sections', 'disclosures'];
const COMPOSITION = ['locale', 'title', 'summary', 'image', 'audience', 'riskClass'];

/** The digest of the whole article and of each part, computed anew from its words. */
export async function digests(article) {
  const references = article.references.map(reference => without('status', reference));
  const citedBy = section => cited(without('treatments', section));
  const citedAnywhere = article.sections.flatMap(citedBy);
  const parts = {
    composition: await digest({
      type: 'composition',
      ...only(COMPOSITION, article),
      ...unlessEmpty({
        disclosures: article.disclosures,
        references: references.filter(({ id }) => !citedAnywhere.includes(id)),
      }),
      order: article.sections.flatMap(({ key, treatments = [] }) => [key, ...treatments.map(({ slug }) => 'card:' + slug)]),
    }),
  };
  for (const section of article.sections) {
    parts[section.key] = await digest({
      ...without('digest', section),
      ...(section.treatments && { treatments: section.treatments.map(({ id }) => id) }),
      ...unlessEmpty({ references: references.filter(({ id }) => citedBy(section).includes(id)) }),
    });
    for (const card of section.treatments ?? []) parts['card:' + card.slug] = await digest(without('digest', card));
  }
  return { whole: await digest({ ...only(CONTENT, article), references }), parts };
}

// --- JWS by ES256 (RFC 7515, RFC 7518)

const bytes = base64url =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), char => char.charCodeAt(0));
const json = base64url => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes(base64url)));

async function thumbprint({ crv, kty, x, y }) {
  const hash = await crypto.subtle.digest('SHA-256', utf8(canonical({ crv, kty, x, y })));
  return btoa(String.fromCharCode(...new Uint8Array(hash))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Why a signature proves nothing, as the end of a sentence; undefined if it does prove what it says. */
async function objection({ header, payload, signature }, { type, purpose, at }, keys, trusted) {
  let says;
  try {
    says = json(header);
  } catch {
    return 'has a header that cannot be read';
  }
  if (says.alg !== 'ES256') return `is by ${says.alg}, and only ES256 counts`;
  if (says.typ !== type) return `is of something else (${says.typ})`;
  const key = keys.keys.find(({ kid }) => kid === says.kid);
  if (!key) return `was made by a key that is not in the key set (${says.kid})`;
  if (trusted && !trusted.includes(key.kid)) return `was made by a key that you do not trust (${says.kid})`;
  if (key.purpose !== purpose) return `was made by a key for another purpose (${key.purpose})`;
  if ((await thumbprint(key)) !== key.kid) return 'was made by a key that goes by the name of another';
  try {
    const { kty, crv, x, y } = key;
    const publicKey = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
    const holds = await crypto.subtle.verify(
      { name: 'ECDSA', hash: 'SHA-256' }, publicKey, bytes(signature), utf8(`${header}.${payload}`));
    if (!holds) return 'was not made over this';
  } catch {
    return 'cannot be read';
  }
  if (key.compromised && !(Date.parse(at) < Date.parse(key.compromised.since)))
    return `was made by a key that was in other hands by then (since ${key.compromised.since}: ${key.compromised.reason})`;
  return undefined;
}

// --- the verifier

/**
 * Says part by part what holds.
 *
 * @param article an article or an edition as delivered, with richText=portable and without fields
 * @param attestation what review.attestation of the article leads to; undefined if there is none
 * @param keys /.well-known/jwks.json
 * @param options trusted: the key names that you noted before
 */
export async function verify(article, attestation, keys, { trusted } = {}) {
  const findings = [];
  const say = (what, holds, words) => findings.push({ what, holds, words });
  try {
    await check(article, attestation, keys, trusted, say);
  } catch (problem) {
    say('form', false, `Something here has not the form that it must have: ${problem.message}`);
  }
  return { holds: findings.every(({ holds }) => holds !== false), findings };
}

async function check(article, attestation, keys, trusted, say) {
  const computed = await digests(article);
  say('content', computed.whole === article.digest,
    computed.whole === article.digest
      ? 'The whole text has the digest that it says.'
      : 'The whole text does not have the digest that it says: a word of it was changed.');
  const names = new Set([...Object.keys(computed.parts), ...Object.keys(article.partDigests)]);
  for (const part of names)
    if (computed.parts[part] !== article.partDigests[part])
      say(part, false,
        !(part in computed.parts) ? `“${part}” is named and not there.`
        : !(part in article.partDigests) ? `“${part}” is there and not named among the parts.`
        : `“${part}” does not have the digest that it says: a word of it was changed.`);
  if (article.withdrawal) say('standing', null, `This edition was withdrawn on ${article.withdrawal.at}: ${article.withdrawal.reason}`);
  if (!attestation) {
    say('attestation', article.review?.attestation ? false : null,
      article.review?.attestation
        ? 'The article has an attestation, and it is not here.'
        : 'This edition was published before editions were attested: nothing but its own digests speaks for it.');
    return;
  }
  const [publisher, ...others] = attestation.signatures;
  const statement = json(attestation.payload);
  const wrong = await objection(
    { header: publisher.protected, payload: attestation.payload, signature: publisher.signature },
    { type: 'countersign-edition+jws', purpose: 'publisher', at: statement.publishedAt }, keys, trusted);
  say('publisher', !wrong && others.length === 0,
    wrong ? `The publisher’s signature ${wrong}.`
    : others.length ? 'There are signatures here that nobody knows.'
    : `The publisher signed this edition on ${statement.publishedAt} (key ${json(publisher.protected).kid}).`);
  if (statement.type !== 'edition' || statement.specVersion !== SPEC) {
    say('statement', false, `This verifier reads editions by specification ${SPEC}; this is ${statement.type} by ${statement.specVersion}.`);
    return;
  }
  compare(article, computed, statement, say);
  const given = await signOffs(attestation, statement, keys, trusted, say);
  covers(computed, statement, given, say);
  shown(article, statement, given, say);
}

/** The attestation is about this article, and its parts. */
function compare(article, computed, statement, say) {
  const pairs = [
    ['its id', article.id, statement.articleId], ['its locale', article.locale, statement.locale],
    ['its edition', article.edition, statement.edition], ['its content', computed.whole, statement.contentDigest],
    ['its parts', computed.parts, statement.partDigests], ['its date of publication', article.dates.publishedAt, statement.publishedAt],
  ];
  const different = pairs.filter(([, one, other]) => !same(one, other)).map(([name]) => name);
  say('edition', different.length === 0,
    different.length === 0
      ? `The publisher’s statement is about this very text, edition ${statement.edition}.`
      : `The publisher’s statement is about another text: ${different.join(', ')} differ${different.length === 1 ? 's' : ''}.`);
  const due = article.review.nextReviewDueAt;
  if (due !== statement.reviewDueAt)
    say('review date', null, `The next review is now due ${due ?? 'at no date'}; when it was published, ${statement.reviewDueAt ?? 'at no date'}.`);
}

/** Each sign-off that the edition rests on, as its signer's statement, if that holds. */
async function signOffs(attestation, statement, keys, trusted, say) {
  const byDigest = new Map();
  for (const compact of attestation.signOffs) byDigest.set(await sha256(compact), compact);
  const given = new Map();
  for (const reviewer of statement.reviewers) {
    const who = [reviewer.name, reviewer.postNominals].filter(Boolean).join(', ');
    if (!reviewer.attestationDigest) {
      given.set(reviewer.signOff, { reviewer });
      say('sign-off ' + reviewer.signOff, null, `${who} signed on ${reviewer.signedAt}, before sign-offs were attested: the publisher alone says so.`);
      continue;
    }
    const compact = byDigest.get(reviewer.attestationDigest);
    if (!compact) {
      say('sign-off ' + reviewer.signOff, false, `The sign-off of ${who} on ${reviewer.signedAt} is not here as the publisher saw it.`);
      continue;
    }
    const [header, payload, signature] = compact.split('.');
    const signed = json(payload);
    const wrong = await objection({ header, payload, signature },
      { type: 'countersign-sign-off+jws', purpose: 'signOff', at: signed.signedAt }, keys, trusted);
    const belongs = signed.type === 'signOff' && signed.id === reviewer.signOff && signed.signer.name === reviewer.name
      && signed.signedAt === reviewer.signedAt && signed.meaning === reviewer.meaning
      && signed.conflictOfInterest === reviewer.conflictOfInterest && signed.policyVersion === reviewer.policyVersion;
    if (!wrong && belongs) given.set(reviewer.signOff, { reviewer, signed });
    say('sign-off ' + reviewer.signOff, !wrong && belongs,
      wrong ? `The signature of the sign-off of ${who} on ${reviewer.signedAt} ${wrong}.`
      : !belongs ? `The sign-off of ${who} on ${reviewer.signedAt} says something else than the publisher.`
      : `${who} signed on ${reviewer.signedAt}: ${reviewer.meaning}. Conflict of interest: ${reviewer.conflictOfInterest}.`);
  }
  return given;
}

/** Part by part: each sign-off that is named for it was given over these very words, for this scope. */
function covers(computed, statement, given, say) {
  for (const [part, digest] of Object.entries(computed.parts)) {
    const named = statement.covers.filter(cover => cover.part === part);
    if (named.length === 0) {
      say(part, null, `“${part}” is not covered by a sign-off: policy frees it from one.`);
      continue;
    }
    for (const { scope, signOff, through = [] } of named) {
      const found = given.get(signOff);
      if (!found) {
        say(part, false, `“${part}” rests for ${scope} on sign-off ${signOff}, which does not hold.`);
        continue;
      }
      const who = found.reviewer.name;
      if (!found.signed) {
        say(part, null, `“${part}” rests for ${scope} on ${who}, by the publisher’s word.`);
        continue;
      }
      // From what was signed to what is read, waiver by waiver; usually the two are the same.
      const steps = through.map(id => (statement.waivers ?? []).find(waiver => waiver.waiver === id));
      const from = steps.length ? steps[0]?.from : digest;
      const joined = steps.every((step, at) => step && step.to === (at + 1 < steps.length ? steps[at + 1]?.from : digest));
      const over = found.signed.parts.find(signed => signed.digest === from && signed.scopes.includes(scope));
      say(part, Boolean(over && joined),
        over && joined
          ? `“${part}” is covered for ${scope} by ${who}, ${steps.length
              ? `but for ${steps.length === 1 ? 'a change' : steps.length + ' changes'} that an editor declared editorial: ${steps.map(step => `${step.reason} (${step.by})`).join('; ')}`
              : 'word for word'}.`
          : `“${part}” is said to be covered for ${scope} by ${who}, who signed other words.`);
    }
  }
}

/** Whom the article shows as its reviewers, and how, is what they signed. */
function shown(article, statement, given, say) {
  const reviewers = article.review.reviewers;
  if (reviewers.length !== statement.reviewers.length)
    say('reviewers', false, `The article shows ${reviewers.length} sign-offs, and the publisher signed ${statement.reviewers.length}.`);
  for (const reviewer of reviewers) {
    const signed = statement.reviewers.find(other =>
      other.signedAt === reviewer.signedAt && other.meaning === reviewer.meaning
      && other.conflictOfInterest === reviewer.conflictOfInterest
      && covered(statement, other.signOff, 'part', reviewer.parts) && covered(statement, other.signOff, 'scope', reviewer.scopes));
    const statementOf = signed && given.get(signed.signOff)?.signed;
    const credentials = !statementOf || sameCredentials(reviewer.credentials ?? [], statementOf.signer.credentials ?? []);
    const slug = !statementOf || reviewer.slug === statementOf.signer.slug || null;
    if (!signed || !credentials)
      say('reviewers', false, `What the article says of ${reviewer.name} is not what was signed.`);
    else if (slug === null || reviewer.name !== signed.name)
      say('reviewers', null, `Who signed as ${signed.name} is now called ${reviewer.name}.`);
  }
}

const covered = (statement, signOff, member, shown) =>
  same([...new Set(statement.covers.filter(cover => cover.signOff === signOff).map(cover => cover[member]))].sort(), [...shown].sort());

function sameCredentials(shown, signed) {
  const facts = ({ kind, abbreviation, title }) => ({ kind, abbreviation, title });
  return same(shown.map(facts), signed.map(facts));
}

// --- the command line

async function fromAddress(address) {
  const article = await fetched(address);
  const at = new URL(address);
  const link = article.review?.attestation;
  return [article, link && (await fetched(new URL(link, at))), await fetched(new URL('/.well-known/jwks.json', at))];
}

async function fetched(address) {
  const answer = await fetch(address);
  const body = await answer.json();
  if (!answer.ok) throw new Error(`${address}: ${body.detail ?? answer.status}`);
  return body;
}

async function fromFiles(files) {
  const { readFile } = await import('node:fs/promises');
  return Promise.all(files.map(async file => file && file !== '-' ? JSON.parse(await readFile(file, 'utf8')) : undefined));
}

async function main([...words]) {
  const trusted = words.filter(word => word.startsWith('--trust=')).map(word => word.slice('--trust='.length));
  const names = words.filter(word => !word.startsWith('--'));
  if (names.length !== 1 && names.length !== 3) {
    console.error('Usage: node verify.mjs ADDRESS | ARTICLE ATTESTATION KEYS   [--trust=KID ...] [--json]');
    return 2;
  }
  const [article, attestation, keys] = names.length === 1 ? await fromAddress(names[0]) : await fromFiles(names);
  const result = await verify(article, attestation, keys, trusted.length ? { trusted } : {});
  if (words.includes('--json')) console.log(JSON.stringify(result, null, 2));
  else {
    for (const { holds, words: said } of result.findings) console.log(`${holds === null ? 'note' : holds ? '  ok' : 'FAIL'}  ${said}`);
    console.log(result.holds ? '\nEverything holds.' : '\nThis does not hold.');
  }
  return result.holds ? 0 : 1;
}

if (typeof process !== 'undefined' && process.argv?.[1]) {
  const { pathToFileURL } = await import('node:url');
  if (import.meta.url === pathToFileURL(process.argv[1]).href)
    process.exitCode = await main(process.argv.slice(2)).catch(problem => (console.error(problem.message), 2));
}
