/**
 * The command that makes a result again, written into the manifest and read back by `verify`.
 * Words with anything unusual stand in single quotes, as every shell reads them.
 */
const plain = /^[\w@%+=:,./-]+$/;

export function writeCommand(words: readonly string[]): string {
  return words.map((word) => (plain.test(word) ? word : quote(word))).join(' ');
}

const quote = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** The words of a written command. */
export function readCommand(text: string): string[] {
  const words: string[] = [];
  let word = '';
  let isOpen = false;
  for (const [piece] of text.matchAll(/'[^']*'|\\.|\s+|[^\s'\\]+/g)) {
    if (/^\s/.test(piece)) {
      if (isOpen) words.push(word);
      word = '';
      isOpen = false;
      continue;
    }
    isOpen = true;
    if (piece.startsWith("'")) word += piece.slice(1, -1);
    else if (piece.startsWith('\\')) word += piece.slice(1);
    else word += piece;
  }
  return isOpen ? [...words, word] : words;
}
