import type { Locator, Page } from "playwright-core";

/** A reader at a page who counts what the task costs them. */
export interface CountingReader {
  readonly page: Page;
  click(target: Locator): Promise<void>;
  /** presses one key or chord, so many times */
  press(key: string, times?: number): Promise<void>;
  /** types a text, key by key */
  type(text: string): Promise<void>;
  /** what it took so far */
  spent(): string;
}

/** Sits down at a page. Nothing is done here that a mouse and a keyboard could not do. */
export function countingReader(page: Page): CountingReader {
  const began = performance.now();
  let clicks = 0;
  let keys = 0;
  return {
    page,
    click: async (target) => {
      clicks++;
      await target.click();
    },
    press: async (key, times = 1) => {
      for (let done = 0; done < times; done++) await page.keyboard.press(key);
      keys += times;
    },
    type: async (text) => {
      keys += text.length;
      await page.keyboard.type(text);
    },
    spent: () => `${clicks} clicks, ${keys} keys, ${Math.round(performance.now() - began) / 1000} s of the machine`,
  };
}
