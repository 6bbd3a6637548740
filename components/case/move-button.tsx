'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { MoveOffer, MoveView } from '@/domain/board/moves'
import { inList } from '@/domain/board/query'
import { paths } from '@/domain/paths'
import { MoveDrawer } from '../board/move-drawer'
import { useMoveGroups } from '../board/move-groups'
import { MoveMenu } from '../board/move-menu'
import { useMoveWords } from '../board/move-words'
import { useKeys } from '../board/use-keys'
import { Button } from '../ui/button'
import { type LocalPath, localHref } from '../ui/href'
import { Link } from '../ui/link'
import { LiveRegion } from '../ui/live-region'
import { useFromList } from '../ui/shown-to'
import { toast } from '../ui/toast'

/** “Move to…” on the page of a case. Without script the moves are links to their sheets. */
export function MoveButton({ view, me, next }: { view: MoveView; me: string; next: LocalPath | null }) {
  const t = useTranslations('board')
  const c = useTranslations('case.bar')
  const router = useRouter()
  const list = useFromList()
  const words = useMoveWords()
  const groupsOf = useMoveGroups()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [offer, setOffer] = useState<MoveOffer | null>(null)
  const [said, say] = useState('')
  const go = (to: LocalPath | null) => to && router.push(localHref(words.locale, to))
  useKeys({ m: () => setOpen(true) })
  return (
    <>
      <Button
        ref={button}
        look="primary"
        iconAfter="down"
        className="needs-script"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(true)}
      >
        {c('move')}
      </Button>
      <ul className="only-noscript text-13">
        {groupsOf(view).flatMap(group =>
          group.lines.map(line => (
            <li key={line.offer.name}>
              <Link href={inList(paths.reviewMove(view.id, line.offer.name), list)}>{line.label}</Link>
            </li>
          )),
        )}
      </ul>
      {isOpen && button.current && (
        <MoveMenu
          anchor={button.current}
          side="bottom"
          title={`${view.brand} ${view.product}`}
          view={view}
          failed={false}
          onChoose={chosen => {
            setOpen(false)
            setOffer(chosen)
          }}
          onClose={() => {
            setOpen(false)
            button.current?.focus()
          }}
        />
      )}
      {offer && (
        <MoveDrawer
          key={offer.name}
          view={view}
          offer={offer}
          me={me}
          onBusy={() => {}}
          onClose={() => {
            setOffer(null)
            button.current?.focus()
          }}
          onRefused={because => {
            say(words.refusal(because))
            if (because?.code === 'stale') router.refresh()
          }}
          onMoved={() => {
            const text = t('sheet.moved', {
              title: `${view.brand} ${view.product}`,
              move: words.move(offer.name),
            })
            setOffer(null)
            // What is done leaves the list it was opened from, so the way on is offered before it is gone.
            toast(text, next ? { action: { label: c('next'), onClick: () => go(next) } } : {})
            say(text)
            router.refresh()
          }}
        />
      )}
      <LiveRegion>{said}</LiveRegion>
    </>
  )
}
