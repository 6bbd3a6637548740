import { createContext } from 'react'

/** What the preview of a card does on the board it lies over. */
export type PreviewDeeds = {
  /** Opens the moves of the card. */
  move: (id: string) => void
  /** What is new of a case has been shown, up to this event. */
  seen: (id: string, seq: number) => void
}

export const PreviewDeedsContext = createContext<PreviewDeeds>({ move: () => {}, seen: () => {} })
