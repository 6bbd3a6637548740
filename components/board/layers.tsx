'use client'
import { useState } from 'react'
import type { Card } from '@/domain/board/card'
import { Left } from './card'
import type { useCardWords } from './card-words'
import { MoveDrawer, type Moved } from './move-drawer'
import { MoveMenu } from './move-menu'
import { useMoveWords } from './move-words'
import { Preview } from './preview'
import { useIdle } from './use-idle'
import type { Layers } from './use-layers'

/** What lies over a board, one thing at a time: the menu of a card, the sheet of a move, the preview of a card. */
export function BoardLayers({
  layers: { moves, focusCard, say, setBusy, setPreview },
  previewed,
  cardOf,
  words,
  me,
  list,
  onOutdated,
  onMoved,
}: {
  layers: Layers
  previewed: Card | undefined
  cardOf: (id: string) => Card | undefined
  words: ReturnType<typeof useCardWords>
  me: { id: string }
  list: string
  /** The board shows what is no longer so. */
  onOutdated: () => void
  onMoved: (moved: Moved, text: string) => void
}) {
  const moveWords = useMoveWords()
  const { menu, sheet } = moves
  const isIdle = useIdle()
  // A menu that fades away still shows what it showed.
  const [shown, setShown] = useState(menu)
  if (menu && menu !== shown) setShown(menu)
  const menuCard = shown ? cardOf(shown.id) : undefined
  const sheetCard = sheet ? cardOf(sheet.view.id) : undefined
  return (
    <>
      {(isIdle || menu?.anchor) && (
        <MoveMenu
          isOpen={Boolean(menu?.anchor)}
          anchor={shown?.anchor ?? null}
          title={menuCard ? words.title(menuCard) : ''}
          view={shown?.view ?? null}
          failed={shown?.failed ?? false}
          onChoose={offer => menu?.view && moves.choose(menu.view, offer)}
          onClose={() => {
            moves.closeMenu()
            if (menu) focusCard(menu.id)
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
          onBusy={isBusy => setBusy(isBusy ? sheet.view.id : null)}
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
            setPreview(null)
            focusCard(previewed.id)
          }}
        />
      )}
    </>
  )
}
