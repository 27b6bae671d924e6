import type { ElementHandle, Page } from 'puppeteer-core';

/**
 * Source of a function that finds a control as a person would name it: a button, link or field by its visible words, its
 * label or its `aria-label`. Text, because the popup of Firefox is reached from another page's window.
 */
export const FIND_CONTROL = `(document, name) => {
  const spoken = (element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
  const labelled = (field) => [...(field.labels ?? [])].some((label) => label.textContent.trim() === name);
  const controls = [...document.querySelectorAll('button, a, [role=button], [role=radio], [role=tab], input, textarea, select, summary')];
  return controls.find((control) => (spoken(control) === name || labelled(control)) && !control.disabled) ?? null;
}`;

/** Source of a function that answers the outlines of the figure on the page, as drawn now. */
export const FIGURE_OUTLINES = `(document) =>
  [...document.querySelectorAll('main svg[role="img"] path')].map((path) => path.getAttribute('d')).join(' ')`;

/** The control, as soon as it is there. */
export async function control(page: Page, name: string, withinMs = 15_000): Promise<ElementHandle<HTMLElement>> {
  const found = await page
    .waitForFunction(`(${FIND_CONTROL})(document, ${JSON.stringify(name)})`, { timeout: withinMs, polling: 50 })
    .catch(async () => {
      throw new Error(`No control "${name}" on ${page.url()}; it says: ${await visibleText(page)}`);
    });
  return found as ElementHandle<HTMLElement>;
}

export async function press(page: Page, name: string): Promise<void> {
  await (await control(page, name)).evaluate((element) => element.click());
}

/** With the mouse, for what browsers grant within a person's click alone. */
export async function click(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await (await control(page, name)).click();
}

/** Puts text in place of what the field holds. Not by keys: a page that another tab covers, as a fresh install's welcome may, gets none. */
export async function fill(page: Page, label: string, text: string): Promise<void> {
  const field = await control(page, label);
  await field.evaluate((element, typed) => {
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value') ?? {};
    set?.call(element, typed);
    for (const kind of ['input', 'change']) element.dispatchEvent(new Event(kind, { bubbles: true }));
  }, text);
}

export async function visibleText(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

/** Waits until the page shows text that fits; answers the page's whole text. */
export async function waitForText(page: Page, pattern: RegExp, withinMs = 15_000): Promise<string> {
  await page
    .waitForFunction(
      (source: string) => new RegExp(source).test(document.body.innerText),
      { timeout: withinMs, polling: 50 },
      pattern.source,
    )
    .catch(async () => {
      throw new Error(`${pattern} never showed on ${page.url()}; it says: ${await visibleText(page)}`);
    });
  return visibleText(page);
}
