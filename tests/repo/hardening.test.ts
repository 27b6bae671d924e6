import { describe, expect, it } from 'vitest';
import { PAGES_POLICY } from '../../extension/content-security-policy.ts';
import { projectFiles, readProjectFile } from './source-files.ts';

const sources = projectFiles(/^(shared|extension|worker)\/src\/.*\.tsx?$/).filter(
  (file) => !/\.(test|test-kit)\.tsx?$/.test(file),
);

/** Files of the product in which the pattern occurs, with what was found. */
function uses(pattern: RegExp, files: readonly string[] = sources): readonly string[] {
  return files.flatMap((file) => {
    const found = pattern.exec(readProjectFile(file));
    return found === null ? [] : [`${file}: ${found[0]}`];
  });
}

describe('the product', () => {
  it('makes no markup from text', () => {
    const sinks = [
      'innerHTML',
      'outerHTML',
      'insertAdjacentHTML',
      'dangerouslySetInnerHTML',
      'createContextualFragment',
    ];
    expect(uses(new RegExp(`\\b(${[...sinks, 'document\\.write', 'srcdoc', 'srcDoc'].join('|')})\\b`))).toEqual([]);
  });

  it('runs no code that came as text or from elsewhere', () => {
    const ways = [
      ...['\\beval\\(', 'new Function\\(', '\\bimportScripts\\(', 'setTimeout\\(\\s*[\'"`]'],
      ...['import\\(\\s*[\'"`]?https?:', 'executeScript\\(', 'WebAssembly\\.'],
    ];
    expect(uses(new RegExp(ways.join('|')))).toEqual([]);
    expect(uses(/<script[^>]*src="(?!\.?\.?\/)/, projectFiles(/^extension\/src\/.*\.html$/))).toEqual([]);
  });

  it('listens to nobody but its own pages', () => {
    expect(uses(/onMessageExternal|onConnectExternal|onUserScriptMessage|onConnect\b|runtime\.connect\b/)).toEqual([]);
    expect(uses(/externally_connectable|web_accessible_resources/, ['extension/wxt.config.ts'])).toEqual([]);
    const listeners = sources.filter((file) => /onMessage\.addListener/.test(readProjectFile(file)));
    expect(listeners).toEqual(['extension/src/background/on-message.ts']);
    expect(readProjectFile('extension/src/background/on-message.ts')).toMatch(/if \(!isOurPage\(sender, /);
  });

  it('keeps a policy that allows no script but its own, and no eval', () => {
    const script = PAGES_POLICY.split('; ').find((directive) => directive.startsWith('script-src'));
    expect(script).toBe("script-src 'self' 'wasm-unsafe-eval'");
    expect(PAGES_POLICY).toContain("default-src 'none'");
    expect(PAGES_POLICY).not.toMatch(/'unsafe-inline'|'unsafe-eval'|\*[^;\s]|http:(?!\/\/(127\.0\.0\.1|localhost):)/);
  });

  it('takes no chance from a generator that can be guessed', () => {
    expect(uses(/Math\.random/)).toEqual([]);
  });
});

describe('the tree', () => {
  it('holds no secret', () => {
    const shapes = new RegExp(
      [
        '-----BEGIN [A-Z ]*PRIVATE ' + 'KEY-----',
        '\\bAKIA[0-9A-Z]{16}\\b',
        '\\bgh[pousr]_[A-Za-z0-9]{36}\\b',
        '\\bgithub_pat_[A-Za-z0-9_]{50,}',
        '\\bxox[abprs]-[A-Za-z0-9-]{10,}',
        '\\bsk_live_[A-Za-z0-9]{16,}',
        '\\bAIza[0-9A-Za-z_-]{35}\\b',
        '\\bnpm_[A-Za-z0-9]{36}\\b',
        '_authTo' + 'ken=',
        '\\beyJ[A-Za-z0-9_-]{20,}\\.eyJ[A-Za-z0-9_-]{20,}\\.',
        'CLOUDFLARE_API_TO' + 'KEN=[A-Za-z0-9]',
      ].join('|'),
    );
    const texts = projectFiles(/\.(ts|tsx|mjs|js|json|jsonc|yaml|yml|toml|md|sh|py|html|txt|env)$|^\.ci\/|\.npmrc$/);
    expect(uses(shapes, texts)).toEqual([]);
  });

  it('has no file that holds secrets by custom', () => {
    const names = /(^|\/)(\.env(\..*)?|\.dev\.vars(\..*)?|id_rsa|id_ed25519|.*\.(pem|p12|pfx|key))$/;
    expect(projectFiles(names)).toEqual([]);
  });
});
