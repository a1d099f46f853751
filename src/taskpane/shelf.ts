/** One text that outlives the pane; both answers tell when there is no such place. */
export interface Shelf {
  /** null when nothing is kept, or nothing can be. */
  readonly load: () => string | null;
  /** false when it could not be kept. */
  readonly save: (text: string) => boolean;
}
