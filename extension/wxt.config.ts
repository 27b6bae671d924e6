import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { PAGES_POLICY } from './content-security-policy.ts';
import { languageFiles } from './language-files.ts';
import { version } from './package.json';
import { compileMessages } from './src/i18n/compile-messages.ts';

/** Each has its reason in docs/permissions.md; a test keeps this list and that page the same. */
const PERMISSIONS = ['alarms', 'idle', 'notifications', 'storage', 'unlimitedStorage'];

/** Asked for when the person switches on "wait while I am in a call", for the sites picked. */
const MEETING_HOSTS = [
  'https://meet.google.com/*',
  'https://*.zoom.us/*',
  'https://teams.microsoft.com/*',
  'https://teams.live.com/*',
  'https://*.webex.com/*',
  'https://meet.jit.si/*',
];

/** Where `npm start` puts the relay: what builds for developers and tests propose. */
const LOCAL_RELAY = 'http://127.0.0.1:8787';
/** What people are proposed: none, so that nothing leaves the browser before they choose one. */
const NO_RELAY = '';

/** Tools of developers, the benchmark's yardstick among them: no package has them. */
const DEVELOPER_PAGES = ['gallery', 'empty-popup', 'inspector'];

/**
 * Every file of an extension is fetched through the browser's own process, a few milliseconds each while the popup waits. So
 * what it needs comes in few: libraries, what every page has, its own, what moves. A module goes to the first that takes it
 * and takes what it imports with it.
 */
const CHUNKS = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\/|wxt-html-plugins/ },
  { name: 'dexie', test: /node_modules\/dexie\// },
  {
    name: 'page',
    test: /src\/(wiring\/(create-app|mount-page)|i18n\/(i18n|en\/(common|today|undo)))\.tsx?$/,
  },
  { name: 'popup', test: /src\/features\/today\/(Popup|first-screen)\.tsx?$/ },
  { name: 'queries', test: /src\/wiring\/open-queries\.ts$/ },
  { name: 'figure', test: /src\/features\/today\/OfferFigure\.tsx$/ },
  { name: 'dashboard', test: /src\/features\/dashboard\/Dashboard\.tsx$/ },
].map((group, index, { length }) => ({ ...group, priority: length - index }));

/** 2 kB less of it, gzipped, than Vite's own minifier leaves (docs/dependencies.md). What reads alike also packs better. */
const SMALLEST = {
  minify: 'terser',
  terserOptions: { ecma: 2020, compress: { passes: 3, inline: 1, sequences: false } },
} as const;

const FIREFOX_KEYS = {
  browser_specific_settings: {
    gecko: {
      id: 'unslouch@unslouch.app',
      strict_min_version: '140.0',
      // Nothing leaves the device until the person switches sync on; then it does, sealed, and they are asked.
      data_collection_permissions: { required: ['none'], optional: ['healthInfo'] },
    },
    gecko_android: { strict_min_version: '142.0' },
  },
};

export default defineConfig({
  srcDir: 'src',
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  // `npm run dev` opens the browser, with its relay beside it.
  webExt: { disabled: true },
  vite: ({ mode }) => ({
    plugins: [compileMessages(), noNode()],
    // Its build for today's engines: 10 kB less to fetch and parse than the one that old ones need.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' }] },
    // Named, or the style sheets would be rewritten for browsers that `minimum_chrome_version` keeps out: without `:dir()`. And
    // one style sheet, 16 kB gzipped, for all pages: each file more is fetched through the browser's process.
    build: {
      target: ['chrome137', 'firefox140'],
      modulePreload: { polyfill: false, resolveDependencies },
      cssCodeSplit: false,
    },
    // The import worker fetches the readers of databases and watches' files only when one comes.
    worker: { format: 'es' },
    define: {
      'import.meta.env.BUILD': JSON.stringify(version),
      'import.meta.env.RELAY': JSON.stringify(mode === 'production' ? NO_RELAY : LOCAL_RELAY),
    },
  }),
  hooks: {
    // With `imports: false` WXT still imports its storage library wherever something is called `storage`.
    'config:resolved'({ config }) {
      Object.assign(config.imports, { autoImport: false });
    },
    async 'build:publicAssets'(_wxt, files) {
      files.push(...(await languageFiles()));
    },
    'vite:build:extendConfig'(entrypoints, config) {
      // Whoever develops reads what they wrote, and doesn't wait for it.
      if (config.mode === 'development') return;
      // The background is one file already, and parsed at every wake: it gets the smaller words. The pages are built together.
      if (entrypoints.length < 2) {
        config.build = { ...config.build, ...SMALLEST };
        config.plugins?.push(wantedSchemas());
        return;
      }
      config.plugins?.push(fewFiles(CHUNKS), dataFirst(), dashboardAhead(), bareYardstick());
    },
    'entrypoints:found'(wxt, found) {
      if (wxt.config.mode !== 'production') return;
      for (const page of DEVELOPER_PAGES) {
        const index = found.findIndex((entrypoint) => entrypoint.name === page);
        if (index >= 0) found.splice(index, 1);
      }
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: PERMISSIONS,
    optional_host_permissions: MEETING_HOSTS,
    action: { default_title: 'Unslouch' },
    commands: {
      start: { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_commandStart__' },
      snooze: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandSnooze__' },
    },
    omnibox: { keyword: 'move' },
    // The development server loads its modules from its own address; it brings its own policy.
    ...(command === 'build' ? { content_security_policy: { extension_pages: PAGES_POLICY } } : {}),
    ...(browser === 'firefox' ? FIREFOX_KEYS : { minimum_chrome_version: '137' }),
  }),
});

/**
 * What a page asks for after its first paint finds its libraries by itself. Links that fetch them ahead cost the popup 9 ms, just
 * while it draws; the scripts that its HTML names are fetched ahead as ever.
 */
function resolveDependencies(
  _file: string,
  libraries: string[],
  { hostId, hostType }: { hostId: string; hostType: 'html' | 'js' },
) {
  return hostType === 'js' && /\/(page|popup)-/.test(hostId) ? [] : libraries;
}

/** `@hpke/core` turns to Node where a browser lacks `crypto`. None of ours does: no stand-in for Node's is packed. */
function noNode(): Plugin {
  return {
    name: 'no-node',
    enforce: 'pre',
    resolveId: (id, importer) => (id === 'crypto' && importer?.includes('@hpke') ? { id, external: true } : null),
  };
}

/** Making a schema has no effect, but the builder can't see it: those of messages that nobody here reads are left out so. */
function wantedSchemas(): Plugin {
  const transform = (code: string, id: string) =>
    id.includes('/shared/src/protocol/') ? code.replaceAll(/\b(v\.\w+|bytesField)\(/g, '/* @__PURE__ */ $1(') : null;
  return { name: 'wanted-schemas', enforce: 'pre', transform };
}

function fewFiles(groups: typeof CHUNKS): Plugin {
  return { name: 'few-files', outputOptions: (options) => ({ ...options, codeSplitting: { groups } }) };
}

/**
 * The popup's database is asked before any other script is there, by a file that needs none; and its font is fetched beside
 * what draws with it. The page itself says so, long before a style sheet could.
 */
function dataFirst(): Plugin {
  return {
    name: 'data-first',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { filename, bundle = {} }) {
        if (!filename.endsWith('/popup/index.html')) return [];
        const font = Object.keys(bundle).find((file) => file.startsWith('assets/figtree-latin-wght'));
        if (!font) throw new Error('The popup lacks its font.');
        return [
          { tag: 'script', attrs: { src: '/stored-today.js' }, injectTo: 'head-prepend' },
          { tag: 'link', attrs: { rel: 'preload', as: 'font', crossorigin: true, href: `/${font}` }, injectTo: 'head' },
        ];
      },
    },
  };
}

/** The dashboard's data part and its font are fetched beside what draws with them, not after it. */
function dashboardAhead(): Plugin {
  return {
    name: 'dashboard-ahead',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { filename, bundle = {} }) {
        if (!filename.endsWith('/options/index.html')) return [];
        const files = Object.values(bundle);
        const data = files.filter((file) => file.type === 'chunk' && ['queries', 'dexie'].includes(file.name));
        const font = files.find((file) => file.fileName.startsWith('assets/figtree-latin-wght'));
        if (data.length !== 2 || !font) throw new Error('The dashboard lacks its data part or its font.');
        const link = (attrs: Record<string, string>, href: string) => ({
          tag: 'link',
          attrs: { ...attrs, crossorigin: true, href: `/${href}` },
          injectTo: 'head' as const,
        });
        return [
          ...data.map((file) => link({ rel: 'modulepreload' }, file.fileName)),
          link({ rel: 'preload', as: 'font' }, font.fileName),
        ];
      },
    },
  };
}

/** The least that a page can be has no style sheet. */
function bareYardstick(): Plugin {
  return {
    name: 'bare-yardstick',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { filename }) =>
        filename.endsWith('/empty-popup/index.html') ? html.replace(/<link rel="stylesheet"[^>]*>/, '') : html,
    },
  };
}
