/** A sentence for a person: Chinese first, English second. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = 'zh' | 'en';

export const text = (zh: string, en: string): Text => ({ zh, en });
