/**
 * Source for the browser's own process: presses, in the tab in front, what is under that role and name in the tree that screen
 * readers are given, by the action that they call. True where it was there.
 *
 * Not by the protocol's search for a role and a name: for every element that has no place in the tree it forces whole frames
 * of the page, and it is asked again whenever the page changes, as a session's does in each of them. One search of a session's
 * page forced over 800 frames and held for two seconds the one thread that all pages of an extension share with its background.
 * With one other program at work, a button that stood on the screen was not found in ten seconds, nor a command answered.
 */
export function pressInTree(role: string, name: string): string {
  return `(${PRESS})(${JSON.stringify(role)}, ${JSON.stringify(name)})`;
}

const PRESS = `(role, name) => {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const tab = Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser;
  const find = (one) => {
    if (one.computedARIARole === role && one.name === name) return one;
    for (let child = one.firstChild; child !== null; child = child.nextSibling) {
      const found = find(child);
      if (found !== null) return found;
    }
    return null;
  };
  const root = service.getAccessibleFor(tab); // null until the tree is built, after the first question
  const found = root && find(root);
  found?.doAction(0);
  return Boolean(found);
}`;
