import type { Address } from '../sheet/address';
import { fieldNamed, amountNamed } from '../sheet/field-terms';
import type { MoneyUnit } from '../sheet/form';
import { normalise, readFiscalYear } from '../sheet/reading';
import { titleKind, type TitleKind } from '../sheet/surrounding-terms';
import { fundColumnNamed, isFundBlockLabel } from '../sheet/terms';
import { blocksOf, isLabel, type Region } from './labels';
import { addressOf, type Block, type Paper } from './paper';

export interface Title {
  readonly block: Block;
  readonly kind: TitleKind;
}

/** The last title above the first label of the form: covers and attachment lines stand higher. */
export function findTitle(paper: Paper, region: Region): Title | undefined {
  const rows = blocksOf(paper, region);
  const firstLabel = rows.find(row => row.some(block => fieldNamed(block.key) !== undefined && block === row[0]))?.[0]
    ?.row;
  const titles = rows.flatMap(row =>
    row.flatMap((block, n) => {
      const kind = titleKind(block.text);
      return kind && !(n > 0 && isLabel(row[n - 1]!)) ? [{ block, kind }] : [];
    }),
  );
  const above = titles.filter(one => firstLabel === undefined || one.block.row < firstLabel);
  return above[above.length - 1] ?? titles[0];
}

/** The fiscal year: a line of its own, else the title, else a 预算年度 field. */
export function findYear(
  paper: Paper,
  region: Region,
  title: Title | undefined,
  field: { readonly text: string; readonly at: Address } | undefined,
): { readonly year: number; readonly at: Address } | undefined {
  const line = blocksOf(paper, region)
    .flat()
    .find(
      block =>
        /^[(\[〔]?.{4}年?度?[)\]〕]?$/.test(block.text) &&
        /年|^[(\[〔]?\d{4}[)\]〕]?$/.test(block.text) &&
        isYear(block),
    );
  const place = line ?? (title && isYear(title.block) ? title.block : undefined);
  if (place) return { year: readFiscalYear(place.raw?.shown ?? '')!, at: addressOf(paper, place) };
  const year = field && readFiscalYear(field.text);
  return field && year !== undefined ? { year, at: field.at } : undefined;
}

function isYear(block: Block): boolean {
  return readFiscalYear(block.raw?.shown ?? '') !== undefined;
}

/** 元 or 万元, from the labels of the fund block or a line “单位：万元”. */
export function findUnit(paper: Paper, region: Region): MoneyUnit | undefined {
  const texts = blocksOf(paper, region)
    .flat()
    .filter(block => block.text.length <= 60);
  for (const mayName of [isOfFunds, isUnitLine, isBracketed])
    for (const block of texts) {
      const unit = mayName(block) ? unitIn(normalise(block.raw?.shown ?? '')) : undefined;
      if (unit) return unit;
    }
  return undefined;
}

const isOfFunds = ({ key }: Block): boolean =>
  isFundBlockLabel(key) || fundColumnNamed(key) !== undefined || amountNamed(key) !== undefined;

const isUnitLine = ({ text }: Block): boolean => /(^|\()(金额|货币|资金|计量)?单位:(人民币)?(万?元)/.test(text);

const isBracketed = ({ text }: Block): boolean => /资金|预算|金额/.test(text) && /\((单位:)?万?元\)/.test(text);

function unitIn(text: string): MoneyUnit | undefined {
  if (/[(:,](单位:)?(人民币)?万元/.test(text)) return '万元';
  return /[(:,](单位:)?(人民币)?元/.test(text) ? '元' : undefined;
}
