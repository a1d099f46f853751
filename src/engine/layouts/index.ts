import type { Layout } from './layout';
import { nationalSelfEvaluation2020 } from './national-self-evaluation-2020';
import { shanghaiDeclaration2026 } from './shanghai-declaration-2026';
import { shanghaiSelfEvaluation2023 } from './shanghai-self-evaluation-2023';
import { shanghaiSelfEvaluation2024 } from './shanghai-self-evaluation-2024';
import { shanghaiTargetTable2020 } from './shanghai-target-table-2020';

/** Every published form we know; where two fit equally well the earlier one is named. */
export const layouts: readonly Layout[] = [
  shanghaiSelfEvaluation2024,
  shanghaiSelfEvaluation2023,
  nationalSelfEvaluation2020,
  shanghaiDeclaration2026,
  shanghaiTargetTable2020,
];
