import { parseSync } from 'vite';

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Attributes that a person reads or hears. */
const SPOKEN = new Set(['alt', 'title', 'placeholder', 'label', 'reason', 'lead', 'hint', 'name']);

/** Text that stands in a component instead of in the messages. `name` is an address, not a text, on an HTML element. */
export function hardCodedText(file: string, source: string): readonly string[] {
  const found: string[] = [];
  visit(parseSync(file, source).program as unknown as Node, (node) => {
    if (node.type === 'JSXText' && hasLetters(node['value'])) found.push(String(node['value']).trim());
    if (node.type !== 'JSXAttribute') return;
    const name = nameOf(node['name'] as Node);
    const value = node['value'] as Node | null;
    const spoken = name.startsWith('aria-')
      ? /^aria-(label|description|valuetext|roledescription)$/.test(name)
      : SPOKEN.has(name);
    if (spoken && value?.type === 'Literal' && /\p{Lu}|\s/u.test(String(value['value'])))
      found.push(`${name}=${value['value']}`);
  });
  return found;
}

function nameOf(name: Node): string {
  return typeof name['name'] === 'string' ? name['name'] : '';
}

function hasLetters(value: unknown): boolean {
  return /\p{L}/u.test(String(value));
}

function visit(node: unknown, see: (node: Node) => void): void {
  if (Array.isArray(node)) for (const item of node) visit(item, see);
  else if (typeof node === 'object' && node !== null) {
    if ('type' in node) see(node as Node);
    for (const child of Object.values(node)) visit(child, see);
  }
}
