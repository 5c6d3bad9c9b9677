/** Faults of a laid-out page that a reader would see at once; runs inside the browser, so it may use nothing outside. */
export function findLayoutFaults(): string[] {
  const width = document.documentElement.clientWidth;
  const faults: string[] = [];
  if (document.documentElement.scrollWidth > width) {
    faults.push(`scrolls sideways: ${document.documentElement.scrollWidth} px in ${width} px`);
  }
  const boxes: { text: string; left: number; right: number; top: number; bottom: number; owner: Element }[] = [];
  const add = (owner: Element, text: string, rects: Iterable<DOMRect>) => {
    for (const rect of rects) {
      if (rect.width < 1 || rect.height < 1) continue;
      // a line box is higher than its letters: only the middle of it counts
      const slack = rect.height * 0.22;
      const { left, right, top, bottom } = rect;
      boxes.push({ text: text.trim().slice(0, 40), left, right, top: top + slack, bottom: bottom - slack, owner });
    }
  };
  for (const element of document.querySelectorAll("svg text")) {
    add(element, element.textContent ?? "", [element.getBoundingClientRect()]);
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement;
    if (!owner?.checkVisibility() || owner.closest("svg, .skip") || (node.textContent ?? "").trim() === "") continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    add(owner, node.textContent ?? "", range.getClientRects());
  }
  for (const box of boxes) {
    if (box.left < -1 || box.right > width + 1) faults.push(`leaves the page: “${box.text}”`);
    for (let at: Element | null = box.owner; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.overflowX === "visible" || at.closest("svg")) continue;
      const edge = at.getBoundingClientRect();
      if (box.right > edge.right + 1 || box.bottom > edge.bottom + 1) faults.push(`is cut off: “${box.text}”`);
    }
  }
  boxes.sort((a, b) => a.top - b.top);
  for (const [index, a] of boxes.entries()) {
    for (let next = index + 1; next < boxes.length; next++) {
      const b = boxes[next];
      if (!b || b.top >= a.bottom) break;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - b.top;
      if (across > 1.5 && down > 1.5) faults.push(`“${a.text}” lies over “${b.text}”`);
    }
  }
  return faults;
}

/** Links and controls of navigation and lists that are smaller than a fingertip; runs inside the browser. */
export function findSmallTargets(): string[] {
  const controls = "nav a, summary, .list a, .tools a, .foot li a, .crumbs a, .action, .lang, .name, th a";
  return [...document.querySelectorAll(controls)]
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && box.height > 0 && box.height < 43.5)
    .map(({ element, box }) => `${element.textContent?.trim()}: ${box.height} px`);
}

/** Digits that stand outside a cell, a time, a code or a span that says what they are; runs inside the browser. */
export function findNamelessDigits(): string[] {
  const named = "[data-cell], [data-kind], time, code, title, desc, script";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (/\d/.test(node.textContent ?? "") && !node.parentElement?.closest(named)) {
      found.push(node.textContent?.trim() ?? "");
    }
  }
  return found;
}

/** Groups of digits in the visible text of the body: of observations, of dates, and of codes, names and other words. */
export function countDigitGroups(): { readonly cells: number; readonly dates: number; readonly codes: number } {
  const count = { cells: 0, dates: 0, codes: 0 };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const groups = node.textContent?.match(/\d[\d.,]*/g)?.length ?? 0;
    if (groups === 0) continue;
    if (node.parentElement?.closest("[data-cell]")) count.cells += groups;
    else if (node.parentElement?.closest("time")) count.dates += groups;
    else count.codes += groups;
  }
  return count;
}
