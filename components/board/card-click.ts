import type { MouseEvent } from 'react'

/** A click on a board, taken once for all its cards: on the button of a menu, or on a box to pick the card by. */
export const cardClick = (
  { target, shiftKey, currentTarget }: MouseEvent<HTMLElement>,
  deeds: { menu: (id: string) => void; pick: (id: string, isRange: boolean) => void },
): void => {
  if (!(target instanceof Element)) return
  const button = target.closest<HTMLElement>('[data-move]')
  if (button?.dataset.move) deeds.menu(button.dataset.move)
  const id = target.closest<HTMLElement>('[data-pick]')?.dataset.pick
  if (!id) return
  deeds.pick(id, shiftKey)
  // Keys go on from the card; a box in focus would take them for its own.
  currentTarget.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus({ preventScroll: true })
}
