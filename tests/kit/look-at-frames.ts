import type { AxeResults } from 'axe-core';

// Each of these runs inside a page of the gallery, so each stands alone: nothing from outside of it is there.

/** States that are wider than the screen. */
export function wide(): readonly string[] {
  return [...document.querySelectorAll('figure')].flatMap((figure) => {
    const frame = figure.lastElementChild;
    if (!(frame instanceof HTMLElement) || frame.scrollWidth <= frame.clientWidth) return [];
    const edge = frame.getBoundingClientRect();
    const widest = [...frame.querySelectorAll('*')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > edge.right + 1 || left < edge.left - 1;
    });
    const [first] = widest;
    return [`${figure.firstElementChild?.textContent}: ${frame.scrollWidth} px, ${first?.outerHTML.slice(0, 160)}`];
  });
}

/** What axe finds. */
export async function violations(): Promise<readonly string[]> {
  const { axe } = globalThis as unknown as {
    axe: { run(context: object, options: object): Promise<AxeResults> };
  };
  // A state is a part of a page: landmarks, titles and ids that occur once are those of its entrypoint.
  const rules = Object.fromEntries(
    [
      'region',
      'landmark-unique',
      'landmark-no-duplicate-main',
      'landmark-main-is-top-level',
      'page-has-heading-one',
    ].map((rule) => [rule, { enabled: false }]),
  );
  const results = await axe.run({ include: [['figure > div']] }, { rules, resultTypes: ['violations'] });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 4).map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
  );
}

/** Buttons whose words reach out of them. */
export function cutLabels(): readonly string[] {
  return [...document.querySelectorAll('figure > div button, figure > div [role="button"], figure > div a')].flatMap(
    (control) => {
      const box = control.getBoundingClientRect();
      if (box.width < 2 || control.closest('[data-spoken]') !== null || getComputedStyle(control).display === 'inline')
        return [];
      const texts = document.createTreeWalker(control, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        if (node.parentElement?.closest('[data-spoken]') || node.textContent?.trim() === '') continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const words = range.getBoundingClientRect();
        if (words.width < 2) continue;
        if (words.left < box.left - 1 || words.right > box.right + 1 || words.bottom > box.bottom + 2)
          return [`${control.textContent} (${Math.round(words.width)} in ${Math.round(box.width)} px)`];
      }
      return [];
    },
  );
}

/** Buttons and fields that neither a border nor an underline tells from the ground, now that fills are gone. */
export function frameless(): readonly string[] {
  const controls = document.querySelectorAll(
    'figure > div :is(button, select, textarea, input:not([type=file], [type=radio], [type=checkbox]))',
  );
  const bare = [...controls].filter((control) => {
    const { borderTopStyle, borderBottomStyle, outlineStyle, textDecorationLine, appearance } =
      getComputedStyle(control);
    const drawn = [borderTopStyle, borderBottomStyle, outlineStyle].some((style) => style !== 'none');
    return (
      !drawn && textDecorationLine === 'none' && appearance === 'none' && control.getBoundingClientRect().width > 1
    );
  });
  return [...new Set(bare.map((control) => control.outerHTML.slice(0, 120)))].slice(0, 5);
}

/** Headings that run into a button beside them. */
export function collided(): readonly string[] {
  return [...document.querySelectorAll('figure > div :is(h1, h2, h3)')].flatMap((heading) => {
    const range = document.createRange();
    range.selectNodeContents(heading);
    const words = range.getBoundingClientRect();
    const beside = heading.closest('header')?.querySelectorAll('button, a') ?? [];
    const hit = [...beside].find((control) => {
      const box = control.getBoundingClientRect();
      const apart = box.right <= words.left || box.left >= words.right;
      return !apart && box.bottom > words.top && box.top < words.bottom && !heading.contains(control);
    });
    return hit === undefined ? [] : [`${heading.textContent}: ${hit.getAttribute('aria-label') ?? hit.textContent}`];
  });
}

/** Numbers of stills that something lies on. */
export function coveredStills(): readonly string[] {
  return [...document.querySelectorAll('figure > div svg[role="img"] text')].flatMap((number) => {
    const svg = number.closest('svg');
    const disc = number.getBoundingClientRect();
    const over = [...(svg?.parentElement?.children ?? [])].find((other) => {
      const box = other.getBoundingClientRect();
      const apart =
        box.right <= disc.left || box.left >= disc.right || box.bottom <= disc.top || box.top >= disc.bottom;
      return other !== svg && !apart;
    });
    return over === undefined ? [] : [`${number.textContent}: ${over.textContent}`];
  });
}

/**
 * What can be pressed and Tab does not lead to, and what shows nothing while the keyboard is on it. One of each kind: what bears
 * the same classes looks the same. A drawing may be pressed as well; the buttons beside it do what it does. Of tabs, Tab reaches
 * the one that is open, and arrows the others.
 */
export function outOfKeys(): readonly string[] {
  const handlersOf = (element: Element) => {
    const key = Object.keys(element).find((name) => name.startsWith('__reactProps'));
    return key === undefined ? {} : (element as never as Record<string, { readonly onClick?: unknown }>)[key];
  };
  const all = [...document.querySelectorAll<HTMLElement>('figure > div *')].filter((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );
  const tell = (what: string) => (element: HTMLElement) => `${what}: ${element.outerHTML.slice(0, 120)}`;
  const unreached = all.filter(
    (element) =>
      handlersOf(element)?.onClick !== undefined &&
      element.tabIndex < 0 &&
      element.closest('svg, label, [role=tab]') === null,
  );

  const marks = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration) =>
    outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  const kinds = new Map(
    all
      .filter((element) => element.tabIndex >= 0 && !element.matches(':disabled'))
      .map((element) => [`${element.tagName} ${element.className} ${element.dataset['kind']}`, element]),
  );
  const unmarked = [...kinds.values()].filter((element) => {
    element.focus();
    // A hidden radio button or checkbox is drawn by the label around it or by what follows it.
    const drawn = [element, element.parentElement, ...(element.parentElement?.children ?? [])];
    return !drawn.some((one) => one !== null && marks(getComputedStyle(one)));
  });
  (document.activeElement as HTMLElement | null)?.blur();
  return [...unreached.map(tell('no Tab leads to')), ...unmarked.map(tell('no mark of the focus'))];
}
