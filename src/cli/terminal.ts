import type { Language, Text } from '../engine/index';

export interface Terminal {
  readonly out: (line: string) => void;
  /** Written as it is: progress bars need no line break. */
  readonly err: (text: string) => void;
  readonly isTerminal: boolean;
}

/** 0 – nothing of severity error; 1 – at least one; 2 – wrong usage, or a file that could not be read or written. */
export type Status = 0 | 1 | 2;

/** What a command says, in the language it was asked in. */
export interface Speaker {
  readonly say: (words: Text) => void;
  /** On standard error; the command may go on. */
  readonly complain: (words: Text) => void;
  /** On standard error, with the status to end with. */
  readonly refuse: (words: Text) => Status;
}

export function speaker(terminal: Terminal, language: Language): Speaker {
  const complain = (words: Text): void => terminal.err(`${words[language]}\n`);
  return {
    say: words => terminal.out(words[language]),
    complain,
    refuse: words => {
      complain(words);
      return 2;
    },
  };
}
