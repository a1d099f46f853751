import { run } from './run';

void run(process.argv.slice(2), {
  out: line => process.stdout.write(`${line}\n`),
  err: line => process.stderr.write(line),
  isTerminal: process.stderr.isTTY,
}).then(status => {
  process.exitCode = status;
});
