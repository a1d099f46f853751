import { Button } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { useState, type ReactNode } from 'react';
import { usePane } from '../pane';
import { commandWords } from '../words';

/** Puts the words on the clipboard, and says so. */
export function CopyButton({ words }: { readonly words: string }): ReactNode {
  const { say } = usePane();
  const [copied, setCopied] = useState<string | null>(null);
  return (
    <Button
      size="small"
      icon={<Copy16Regular />}
      onClick={() => void copy(words).then(done => setCopied(done ? words : null))}
    >
      {say(copied === words ? commandWords.copied : commandWords.copy)}
    </Button>
  );
}

/** Excel's frames often forbid the clipboard's own interface; the older command is still allowed there after a click. */
async function copy(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    const box = document.createElement('textarea');
    box.value = words;
    box.style.position = 'fixed';
    document.body.append(box);
    box.select();
    const done = document.execCommand?.('copy') ?? false;
    box.remove();
    return done;
  }
}
