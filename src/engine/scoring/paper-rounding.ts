import type { Policy } from '../policy/policy';
import { cite } from '../policy/sources';
import { shownOf } from '../sheet/cell';
import type { SelfEvaluation } from '../sheet/form';
import { Decimal } from '../sheet/units';
import { provincesIn } from '../words/provinces';
import { ratioRounded, round } from './rounding';

/**
 * Cutting the rate is a custom of one place. On a form of another place that policy says nothing about how its rates were rounded:
 * there the printed rates tell, and a rate rounded half up is not “corrected” into a cut one. Everything else is the policy's.
 */
export function asThePaperRounds(policy: Policy, form: SelfEvaluation): Policy {
  if (policy.rateRounding.law.source !== 'shanghai-practice' || !isFromElsewhere(form)) return policy;
  const told = form.funds.flatMap(({ annualBudget: A, executed: B, rate }) => {
    if (A?.kind !== 'value' || B?.kind !== 'value' || rate?.kind !== 'value' || A.value.lte(0)) return [];
    const as = (mode: 'truncate' | 'half-up') => ratioRounded(B.value, A.value, HUNDRED, { mode, places: 2 });
    const [cut, up] = [as('truncate'), as('half-up')];
    const isPrinted = (value: Decimal): boolean => round(rate.value, { mode: 'half-up', places: 2 }).eq(value);
    return cut.eq(up) ? [] : [isPrinted(up)];
  });
  if (told.length === 0 || !told.every(isUp => isUp)) return policy;
  return {
    ...policy,
    rateRounding: { value: { mode: 'half-up', places: 2 }, law: cite('production-practice', 'practice') },
  };
}

const HUNDRED = new Decimal(100);

/** Its head names another province, or its layout is the national one and its head names no place of ours. */
function isFromElsewhere({ layout, title, fields }: SelfEvaluation): boolean {
  const places = provincesIn([title, fields.department, fields.implementingUnit].map(shownOf).join(' '));
  return !places.includes('上海') && (places.length > 0 || !layout.startsWith('shanghai-'));
}
