import { buildingRepair } from './building-repair';
import { competitions } from './competitions';
import { finance } from './finance';
import { incubation } from './incubation';
import { itBuilding } from './it-building';
import { itOperation } from './it-operation';
import { meetings } from './meetings';
import { property } from './property';
import { publicity } from './publicity';
import { purchase } from './purchase';
import { research } from './research';
import { talent } from './talent';
import { training } from './training';
import type { Template } from './template';

/** The types of project that these units have, in the order a list shows them. */
export const templates: readonly Template[] = [
  meetings,
  training,
  competitions,
  research,
  itBuilding,
  itOperation,
  buildingRepair,
  purchase,
  property,
  incubation,
  finance,
  talent,
  publicity,
];

export const templateWithId = (id: string): Template | undefined => templates.find(one => one.id === id);
