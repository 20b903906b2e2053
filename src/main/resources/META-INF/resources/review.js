/* What the reviewing page does in the browser: keys, the way from part to part, citations, and what is selected to be commented on.
   The page works without it; everything here has a button too. */
(() => {
  const KEYS_OFF = 'countersign.review.keys-off';
  const CONTEXT = 100;
  let host = null;
  let here = null; // the part that last held the focus
  let back = null; // where the focus was before something was opened

  const parts = () => [...(host?.querySelectorAll('.review-text .part') ?? [])];

  /** The part that holds the focus, else the one that is being read: the first that reaches below the header. */
  function current() {
    const focused = document.activeElement?.closest?.('.part');
    if (focused && host?.contains(focused)) return focused;
    return parts().find(part => part.getBoundingClientRect().bottom > 140) ?? parts()[0];
  }

  function goTo(part) {
    if (!part) return;
    part.scrollIntoView({ block: 'start' });
    part.focus({ preventScroll: true });
    mark();
  }

  /** Goes to the next part that needs the reader, or the one before; round and round. */
  function move(by) {
    const waiting = parts().filter(part => part.dataset.needs);
    if (!waiting.length) return;
    const here = current();
    const order = parts();
    const at = order.indexOf(here);
    const isOn = document.activeElement === here;
    const next = by > 0
      ? waiting.find(part => order.indexOf(part) > at || (part === here && !isOn)) ?? waiting[0]
      : waiting.findLast(part => order.indexOf(part) < at) ?? waiting.at(-1);
    goTo(next);
  }

  function mark() {
    const key = current()?.dataset.part;
    host?.querySelectorAll('.outline a').forEach(line => {
      const on = line.getAttribute('href') === '#' + key;
      line.classList.toggle('on', on);
      if (on) line.setAttribute('aria-current', 'true');
      else line.removeAttribute('aria-current');
    });
  }

  const keysAreOn = () => !localStorage.getItem(KEYS_OFF);
  function turnKeys(on) {
    if (on) localStorage.removeItem(KEYS_OFF);
    else localStorage.setItem(KEYS_OFF, '1');
  }

  const isTyping = target =>
    target.closest?.('input, textarea, select, [contenteditable], vaadin-dialog, vaadin-combo-box, vaadin-select, vaadin-radio-group') != null;
  const isDialogOpen = () => document.querySelector('vaadin-dialog[opened], vaadin-dialog-overlay, vaadin-confirm-dialog[opened]') != null;

  function pressed(event) {
    if (!host?.isConnected || isDialogOpen() || event.defaultPrevented || event.isComposing) return;
    const path = event.composedPath();
    if (path[0] instanceof Element && isTyping(path[0])) return;
    if (event.altKey && !event.ctrlKey && !event.metaKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || !keysAreOn()) return;
    const action = { j: () => move(1), k: () => move(-1), c: () => comment(), r: () => sources(current(), ''), s: sign, '?': () => host.$server.shortcuts() }[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  }

  function sign() {
    [...host.querySelectorAll('.sign-bar .signing')].find(button => !button.disabled && button.offsetParent)?.click();
  }

  function sources(part, reference) {
    if (!part?.dataset.part) return;
    back = document.activeElement;
    host.$server.sources(part.dataset.part, reference);
  }

  /** Says what is selected, with what stands around it, so that it is found again when the text has changed. */
  function selected() {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    const inPart = node => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest('.review-text .part');
    const part = inPart(range.startContainer);
    const text = part?.querySelector('.reading, .card-reading');
    if (!part || part !== inPart(range.endContainer) || !text?.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
    const exact = plain(range.cloneContents());
    if (!exact) return null;
    const before = document.createRange();
    before.selectNodeContents(text);
    before.setEnd(range.startContainer, range.startOffset);
    const after = document.createRange();
    after.selectNodeContents(text);
    after.setStart(range.endContainer, range.endOffset);
    return { part, exact: exact.slice(0, 1000), prefix: plain(before.cloneContents()).slice(-CONTEXT), suffix: plain(after.cloneContents()).slice(0, CONTEXT), range };
  }

  /** The words of a fragment, blocks apart by a blank, without what only names references. */
  function plain(fragment) {
    fragment.querySelectorAll('.cited, .heard, .fate, .restyling, del').forEach(mark => mark.remove());
    fragment.querySelectorAll('p, li, dt, dd, h2, h3, h4, h5, h6, blockquote, br, div').forEach(block => block.append(' '));
    return fragment.textContent.replace(/\s+/g, ' ').trim();
  }

  function comment() {
    const quote = selected();
    const part = quote?.part ?? current();
    if (!part?.dataset.part) return;
    back = part;
    hideOffer();
    host.$server.comment(part.dataset.part, quote?.exact ?? '', quote?.prefix ?? '', quote?.suffix ?? '');
  }

  /* A button beside what is selected. */
  let offer = null;
  function showOffer() {
    const quote = host?.isConnected && !isDialogOpen() ? selected() : null;
    if (!quote) return hideOffer();
    if (!offer) {
      offer = document.createElement('button');
      offer.type = 'button';
      offer.className = 'comment-here';
      offer.textContent = 'Comment';
      offer.addEventListener('pointerdown', event => event.preventDefault()); // keeps the selection
      offer.addEventListener('click', comment);
    }
    if (offer.parentElement !== host) host.append(offer);
    const box = [...quote.range.getClientRects()].at(-1) ?? quote.range.getBoundingClientRect();
    offer.style.top = Math.min(box.bottom + 8, innerHeight - 60) + 'px';
    offer.style.left = Math.max(8, Math.min(box.right - 40, innerWidth - 120)) + 'px';
    offer.hidden = false;
  }
  const hideOffer = () => { if (offer) offer.hidden = true; };

  /** Citations can be chosen like buttons; each opens its reference beside the text. */
  function dress() {
    host.querySelectorAll('.review-text .cited:not([role])').forEach(cited => {
      cited.setAttribute('role', 'button');
      cited.setAttribute('tabindex', '0');
      cited.setAttribute('aria-label', 'Reference ' + cited.dataset.reference);
    });
  }
  function chosen(event) {
    const cited = event.target.closest?.('.cited');
    if (!cited || (event.type === 'keydown' && event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    event.stopPropagation();
    sources(cited.closest('.part'), cited.dataset.reference);
    back = cited;
  }

  /** Draws a line under what threads quote: where it stands is found by its words. */
  function quote(quotes) {
    if (!window.CSS?.highlights) return;
    const ranges = quotes.map(({ part, text }) => find(host.querySelector(`.part[data-part="${CSS.escape(part)}"]`), text)).filter(Boolean);
    CSS.highlights.set('countersign-quote', new Highlight(...ranges));
  }
  function find(part, text) {
    const root = part?.querySelector('.reading, .card-reading');
    if (!root || !text) return null;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const places = [];
    let words = '';
    for (let node = walker.nextNode(), block = null; node; node = walker.nextNode()) {
      if (node.parentElement.closest('.cited, .heard, del')) continue;
      const here = node.parentElement.closest('p, li, dt, dd, h2, h3, h4, h5, h6, blockquote, div');
      if (block && here !== block && !words.endsWith(' ')) { words += ' '; places.push(null); }
      block = here;
      for (let i = 0; i < node.data.length; i++) {
        const blank = /\s/.test(node.data[i]);
        if (blank && (words.endsWith(' ') || !words)) continue;
        words += blank ? ' ' : node.data[i];
        places.push([node, i]);
      }
    }
    const at = words.normalize('NFC').length === words.length ? words.indexOf(text) : -1;
    const first = at < 0 ? null : places[at];
    const last = at < 0 ? null : places[at + text.length - 1];
    if (!first || !last) return null;
    const range = document.createRange();
    range.setStart(first[0], first[1]);
    range.setEnd(last[0], last[1] + 1);
    return range;
  }

  let scrolling = 0;
  const scrolled = () => {
    hideOffer();
    cancelAnimationFrame(scrolling);
    scrolling = requestAnimationFrame(mark);
  };
  let settling = 0;
  const selecting = () => {
    clearTimeout(settling);
    settling = setTimeout(showOffer, 200);
  };

  document.addEventListener('keydown', pressed);
  document.addEventListener('selectionchange', selecting);
  addEventListener('scroll', scrolled, { passive: true });

  window.countersignReading = {
    move,
    keysAreOn,
    turnKeys,
    /** The page was shown, anew or for the first time. */
    attach(element, quotes) {
      if (host !== element) {
        element.addEventListener('focusin', event => { here = event.target.closest('.review-text .part')?.id ?? here; });
        element.addEventListener('click', chosen);
        element.addEventListener('keydown', chosen);
        element.addEventListener('click', event => {
          const line = event.target.closest?.('.outline a');
          if (line) goTo(parts().find(part => '#' + part.dataset.part === line.getAttribute('href')));
        });
      }
      host = element;
      requestAnimationFrame(() => {
        dress();
        quote(quotes ?? []);
        // What was read is there again; so is the focus, unless it went elsewhere.
        if (here && document.activeElement === document.body) document.getElementById(here)?.focus({ preventScroll: true });
        mark();
      });
    },
    /** Something was opened beside the text: whoever opened it reads on there. */
    opened(beside) {
      if (!beside.contains(document.activeElement) && document.activeElement !== document.body) back = document.activeElement;
      requestAnimationFrame(() => beside.querySelector('.sheet h2')?.focus());
    },
    closed() {
      if (back?.isConnected) back.focus({ preventScroll: true });
      back = null;
    },
    source(reference) {
      requestAnimationFrame(() => requestAnimationFrame(() => {
        const source = host.querySelector(`.source[data-reference="${CSS.escape(reference)}"]`);
        source?.scrollIntoView({ block: 'nearest' });
        source?.focus();
      }));
    },
    focus(selector) {
      requestAnimationFrame(() => requestAnimationFrame(() => {
        const element = host.querySelector(selector);
        element?.scrollIntoView({ block: 'start' });
        element?.focus({ preventScroll: true });
      }));
    },
  };
})();
