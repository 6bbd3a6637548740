'use client'
import { useTranslations } from 'next-intl'
import { roundedWait, secondsLeft } from '@/domain/application/upload-pace'
import { paths } from '@/domain/paths'
import { bytesText } from '../apply/format'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'
import { Progress } from '../ui/progress'
import { TaskState } from '../ui/task-list'
import type { Line } from './line'
import { cancel, dismiss, goOn, pause } from './queue'
import { useSentence } from './sentence'

const percentOf = ({ sent, size }: Line) => Math.floor((Math.min(sent, size) / Math.max(1, size)) * 100)

function Figures({ line }: { line: Line }) {
  const t = useTranslations('upload')
  const { state, size, sent, pace } = line
  if (state === 'reading')
    return (
      <p className="num text-13 text-ink-2">
        {t('reading', { size: bytesText(size), percent: percentOf(line) })}
      </p>
    )
  const isMoving = !['taken', 'refused', 'examining'].includes(state) && (sent > 0 || state === 'sending')
  if (!isMoving) return <p className="num text-13 text-ink-2">{bytesText(size)}</p>
  const left = state === 'sending' ? secondsLeft(pace, size) : null
  return (
    <p className="num text-13 text-ink-2">
      {t('progress', {
        sent: bytesText(Math.min(sent, size)),
        size: bytesText(size),
        percent: percentOf(line),
      })}
      {left !== null && t('left', roundedWait(left))}
      {state === 'sending' && t('resumable')}
    </p>
  )
}

function Deeds({ line }: { line: Line }) {
  const t = useTranslations('upload')
  const { state, key, name, file } = line
  const named = (deed: 'pause' | 'goOn' | 'retry' | 'cancel' | 'dismiss') => ({
    'aria-label': t('deedNamed', { deed: t(deed), name }),
    children: t(deed),
  })
  const canPause = state === 'reading' || state === 'sending' || state === 'queued' || state === 'waiting'
  const canEnd = canPause || state === 'paused' || state === 'signed_out' || state === 'choose'
  const canRetry = state === 'waiting' || state === 'signed_out'
  return (
    <span className="flex flex-wrap justify-end gap-2">
      {canRetry && <Button size="sm" onClick={() => goOn(key)} {...named('retry')} />}
      {canPause && !canRetry && <Button size="sm" onClick={() => pause(key)} {...named('pause')} />}
      {state === 'paused' && file && <Button size="sm" onClick={() => goOn(key)} {...named('goOn')} />}
      {canEnd && <Button size="sm" look="ghost" onClick={() => cancel(key)} {...named('cancel')} />}
      {(state === 'refused' || state === 'taken') && (
        <Button size="sm" look="ghost" onClick={() => dismiss(key)} {...named('dismiss')} />
      )}
    </span>
  )
}

const MARKS = {
  queued: ['info', 'clock'],
  reading: ['info', 'clock'],
  sending: ['info', 'upload'],
  paused: ['info', 'pause-circle'],
  waiting: ['wait', 'clock'],
  signed_out: ['wait', 'lock'],
  choose: ['wait', 'document'],
  examining: ['info', 'clock'],
  taken: ['ok', 'shield'],
  refused: ['bad', 'ban'],
} as const

/** One file on its way: how far it is, what it waits for and what one can do about it. */
export function UploadLine({ line }: { line: Line }) {
  const t = useTranslations('upload')
  const sentence = useSentence()
  const { state, name, size, sent } = line
  const [tone, icon] = MARKS[state]
  const isUnderway = ['reading', 'sending', 'paused', 'waiting', 'signed_out', 'choose'].includes(state)
  const why = sentence(line)
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)_auto] gap-x-3 border-b border-line py-3">
      <Icon name="document" className="mt-1.5 text-ink-2" />
      <div className="min-w-0">
        <b className="break-all">
          <bdi>{name}</bdi>
        </b>
        <Figures line={line} />
      </div>
      <div className="flex flex-col items-end gap-1">
        {state === 'sending' || state === 'reading' ? null : (
          <TaskState tone={tone} icon={icon}>
            {t(`states.${state}`)}
          </TaskState>
        )}
        <Deeds line={line} />
      </div>
      {isUnderway && (
        <div className="col-span-2 col-start-2 mt-2">
          <Progress
            value={Math.min(sent, size)}
            max={size}
            tone={state === 'sending' || state === 'reading' ? 'ink' : 'wait'}
            label={t('progressOf', { name })}
          />
        </div>
      )}
      {why && (
        <p
          className={`col-span-2 col-start-2 mt-1 text-14 ${state === 'refused' ? 'tone-bad' : 'text-ink-2'}`}
        >
          {why}
          {state === 'signed_out' && (
            <>
              {' '}
              <Link href={paths.signIn()} target="_blank" look="text">
                {t('signIn')}
              </Link>
            </>
          )}
        </p>
      )}
    </li>
  )
}
