/** Characters of one text that are kept. */
const MAX_TEXT = 1000;

/** Texts of the elements inside of one, by name: for dialects that write values as elements. The first of a name counts. */
export type TextElements = {
  open: (name: string) => void;
  text: (text: string) => void;
  close: () => void;
  /** Trimmed; empty if there was none. */
  of: (name: string) => string;
};

export function textElements(names: readonly string[]): TextElements {
  const texts = new Map<string, string>();
  let current: string | null = null;
  return {
    open: (name) => {
      current = names.includes(name) && !texts.has(name) ? name : null;
    },
    text: (text) => {
      if (current === null) return;
      const known = texts.get(current) ?? '';
      if (known.length < MAX_TEXT) texts.set(current, known + text.slice(0, MAX_TEXT));
    },
    close: () => {
      current = null;
    },
    of: (name) => texts.get(name)?.trim() ?? '',
  };
}
