import { rules, text } from '../engine/index';
import { readArguments, type Arguments } from './args';
import { check } from './check';
import { newSheets } from './new';
import { printRules, usage } from './print';
import { rewrite } from './rewrite';
import { summarise } from './summary';
import { saveTemplate } from './template';
import { speaker, type Status, type Terminal } from './terminal';
import manifest from '../../package.json';

/** The command line, without a process around it. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<Status> {
  const read = await readArguments(argv);
  if (!read.ok) return speaker(terminal, read.language).refuse(read.why);
  const args = read.value;
  switch (args.command) {
    case 'check':
      return check(args, terminal);
    case 'recompute':
    case 'mark':
    case 'unmark':
      return rewrite(args.command, args, terminal);
    case 'new':
      return newSheets(args, terminal);
    case 'summary':
      return summarise(args, terminal);
    case 'template':
      return saveTemplate(args, terminal);
    case 'rules':
      terminal.out(args.json ? rulesJson(args) : printRules(rules, args.language));
      return 0;
    case 'version':
      terminal.out(manifest.version);
      return 0;
    case 'help':
      terminal.out(usage(args.language));
      return 0;
    case '':
      terminal.err(`${usage(args.language)}\n`);
      return 2;
    default:
      return speaker(terminal, args.language).refuse(
        text(
          `没有 ${args.command} 这个命令，用 jixiao --help 查看用法。`,
          `There is no command ${args.command}; see jixiao --help.`,
        ),
      );
  }
}

function rulesJson({ language }: Arguments): string {
  const cards = rules.map(({ id, title, topic, severity, law }) => ({
    id,
    title: title[language],
    topic,
    severity,
    law,
  }));
  return JSON.stringify({ schema: 'jixiao/rules@1', rules: cards });
}
