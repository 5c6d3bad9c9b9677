/** The editor's packages declare no types for this file of theirs. */
declare module "monaco-editor/esm/vs/editor/browser/config/tabFocus.js" {
  /** What Tab does in every editor of the page: true, and it moves on to the next control. */
  export const TabFocus: { setTabFocusMode(moves: boolean): void };
}
