// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolved, type ShortcutFile, type Resources } from '../workbench/shortcuts';
import { ribbonOf } from '../workbench/manifest';

const root = join(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const manifest = read('manifest.xml');
const file = JSON.parse(read('assets/shortcuts.json')) as ShortcutFile;
const english = JSON.parse(read('assets/shortcuts.en-us.json')) as Resources;

describe('assets/shortcuts.json', () => {
  it('is what the manifest names, with the other language beside it', () => {
    const overrides = /<ExtendedOverrides Url="([^"]*)" ResourcesUrl="([^"]*)"/.exec(manifest)!;
    for (const url of overrides.slice(1)) expect(existsSync(join(root, new URL(url).pathname)), url).toBe(true);
  });

  it('gives each action one key, Ctrl+Shift+Alt with a letter, as Office advises against clashes', () => {
    const actions = file.actions.map(({ id }) => id);
    expect(file.shortcuts.map(({ action }) => action)).toEqual(actions);
    expect(new Set(actions).size).toBe(actions.length);
    const keys = file.shortcuts.map(({ key }) => key.default);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { key } of file.shortcuts) {
      expect(key.default).toMatch(/^Ctrl\+Shift\+Alt\+[A-Z]$/);
      expect(key.mac).toBe(key.default.replace('Ctrl', 'Command').replace('Alt', 'Option'));
    }
    for (const { type } of file.actions) expect(type).toBe('ExecuteFunction');
  });

  it.each(['zh-CN', 'en-US'])('calls every action what the ribbon calls it, in %s', locale => {
    const { groups, menu } = ribbonOf(manifest, locale);
    const commands = [...groups.flatMap(group => group.commands), ...(menu?.commands ?? [])];
    const labels = new Map(
      commands.map(({ action, label }) => [action.kind === 'function' ? action.name : 'ShowPane', label]),
    );
    for (const { action, name } of resolved(file, english, locale)) expect(name, action).toBe(labels.get(action));
  });

  it('translates every name, and nothing that is not there', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(file.resources.default).sort());
    for (const { value } of Object.values(english)) expect(value).toMatch(/^[\x20-\x7e]+$/);
    for (const { value } of Object.values(file.resources.default)) expect(value).toMatch(/[一-鿿]/);
  });
});
