'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { WORD_MAX } from '@/domain/application/collaboration-deeds'
import { savedText } from '../apply/format'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { TextField } from '../ui/text-input'
import type { Hold } from './use-lease'

type Deeds = {
  open: () => Promise<void>
  takeOver: (word: string) => Promise<void>
  askFor: () => Promise<void>
  giveUp: () => Promise<void>
}

function TakeOver({ onTake, onStop }: { onTake: (word: string) => void; onStop: () => void }) {
  const t = useTranslations('collab.lease')
  const [word, setWord] = useState('')
  return (
    <form
      className="mt-3 grid max-w-100 gap-3"
      onSubmit={event => {
        event.preventDefault()
        onTake(word)
      }}
    >
      <TextField
        id="lease-word"
        label={t('word')}
        need="optional"
        hint={t('wordHint')}
        maxLength={WORD_MAX}
        value={word}
        onChange={event => setWord(event.target.value)}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" size="sm" look="ink">
          {t('takeNow')}
        </Button>
        <Button size="sm" onClick={onStop}>
          {t('notNow')}
        </Button>
      </div>
    </form>
  )
}

function Held({ hold, today, deeds }: { hold: Hold; today: string; deeds: Deeds }) {
  const t = useTranslations('collab.lease')
  const locale = useLocale()
  const [isTaking, setIsTaking] = useState(false)
  const [hasAsked, setHasAsked] = useState(false)
  const { holder, taken } = hold
  const isElsewhere = hold.state === 'elsewhere'
  const at = savedText(locale, holder?.since ?? '', today)
  const who = { name: holder?.name ?? '', at }
  const title = isElsewhere ? t('elsewhere', who) : t(taken ? 'taken' : 'held', who)
  return (
    <Notice tone="wait" icon={isElsewhere ? 'info' : 'lock'} role="status" className="mb-4" title={title}>
      {taken?.word && <p>{t('theirWord', { word: taken.word })}</p>}
      <p>{t(isElsewhere ? 'elsewhereHelp' : hasAsked ? 'askedFor' : 'heldHelp', who)}</p>
      {isTaking ? (
        <TakeOver
          onTake={word => {
            setIsTaking(false)
            void deeds.takeOver(word)
          }}
          onStop={() => setIsTaking(false)}
        />
      ) : (
        <div className="mt-3 flex flex-wrap gap-3">
          {!isElsewhere && !hasAsked && (
            <Button
              size="sm"
              look="ink"
              onClick={() => {
                setHasAsked(true)
                void deeds.askFor()
              }}
            >
              {t('ask')}
            </Button>
          )}
          <Button
            size="sm"
            look={isElsewhere ? 'ink' : 'secondary'}
            onClick={() => (isElsewhere ? void deeds.takeOver('') : setIsTaking(true))}
          >
            {t(isElsewhere ? 'here' : 'take')}
          </Button>
        </div>
      )}
    </Notice>
  )
}

/** Who fills this section, told to whoever opens it meanwhile, and what can be done about it. */
export function LeaseNotice({
  hold,
  isReading,
  today,
  deeds,
}: {
  hold: Hold
  isReading: boolean
  today: string
  deeds: Deeds
}) {
  const t = useTranslations('collab.lease')
  if (hold.state === 'held' || hold.state === 'elsewhere')
    return isReading ? <Held hold={hold} today={today} deeds={deeds} /> : null
  if (isReading)
    return (
      <Notice
        tone="ok"
        role="status"
        className="mb-4"
        title={t('free')}
        action={
          <Button size="sm" look="ink" onClick={() => void deeds.open()}>
            {t('begin')}
          </Button>
        }
      />
    )
  if (hold.asked)
    return (
      <Notice
        tone="info"
        role="status"
        className="mb-4"
        title={t('asked', { name: hold.asked.by })}
        action={
          <Button size="sm" onClick={() => void deeds.giveUp()}>
            {t('giveUp')}
          </Button>
        }
      >
        {t('askedHelp')}
      </Notice>
    )
  return null
}
