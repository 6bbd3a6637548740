'use client'
import type { Card } from '@/domain/board/card'
import { Left } from './card'
import type { useCardWords } from './card-words'
import { MoveDrawer, type Moved } from './move-drawer'
import { MoveMenu } from './move-menu'
import { useMoveWords } from './move-words'
import { Preview } from './preview'
import type { useMoves } from './use-moves'

/** What lies over a board, one thing at a time: the menu of a card, the sheet of a move, the preview of a card. */
export function BoardLayers({
  moves,
  previewed,
  cardOf,
  focusCard,
  words,
  me,
  list,
  say,
  onBusy,
  onOutdated,
  onMoved,
  onPreviewClosed,
}: {
  moves: ReturnType<typeof useMoves>
  previewed: Card | undefined
  cardOf: (id: string) => Card | undefined
  /** Gives the focus back to the card a layer was opened from. */
  focusCard: (id: string) => void
  words: ReturnType<typeof useCardWords>
  me: { id: string }
  list: string
  say: (text: string) => void
  onBusy: (id: string | null) => void
  /** The board shows what is no longer so. */
  onOutdated: () => void
  onMoved: (moved: Moved, text: string) => void
  onPreviewClosed: () => void
}) {
  const moveWords = useMoveWords()
  const { menu, sheet } = moves
  const menuCard = menu ? cardOf(menu.id) : undefined
  const sheetCard = sheet ? cardOf(sheet.view.id) : undefined
  return (
    <>
      {menu?.anchor && (
        <MoveMenu
          anchor={menu.anchor}
          title={menuCard ? words.title(menuCard) : ''}
          view={menu.view}
          failed={menu.failed}
          onChoose={offer => menu.view && moves.choose(menu.view, offer)}
          onClose={() => {
            moves.closeMenu()
            focusCard(menu.id)
          }}
        />
      )}
      {sheet && (
        <MoveDrawer
          key={`${sheet.view.id}${sheet.offer.name}`}
          view={sheet.view}
          offer={sheet.offer}
          me={me.id}
          sub={sheetCard && <Left mark={words.left(sheetCard.clock, sheetCard.stage)} />}
          onBusy={isBusy => onBusy(isBusy ? sheet.view.id : null)}
          onClose={() => {
            moves.closeSheet()
            focusCard(sheet.view.id)
          }}
          onRefused={because => {
            if (because) say(moveWords.refusal(because))
            if (because?.code === 'stale' || because?.code === 'missing') onOutdated()
          }}
          onMoved={moved => onMoved(moved, moveWords.moved(moved.view, moved.offer))}
        />
      )}
      {previewed && !sheet && (
        <Preview
          card={previewed}
          words={words}
          list={list}
          onClose={() => {
            onPreviewClosed()
            focusCard(previewed.id)
          }}
        />
      )}
    </>
  )
}
