'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useActionState, useCallback, useEffect, useState } from 'react'
import type { Box } from '@/domain/evidence/place'
import type { ScoringView } from '@/domain/expert/views'
import { paths } from '@/domain/paths'
import { checkScore, type ScoreProblem } from '@/domain/scoring/check-score'
import { type FormAction, unsent } from '../apply/form-action'
import { recall } from '../evidence/viewer/memory'
import { DocumentViewer } from '../evidence/viewer/viewer'
import { ActiveTime } from '../measure/active-time'
import { useEarlyTyping } from '../ui/early'
import { KeyHint } from '../ui/kbd'
import { Link } from '../ui/link'
import { ShownTo } from '../ui/shown-to'
import { useLive } from '../ui/use-live'
import { CaseBar } from './case-bar'
import { ClashNotice, RefusedNotice } from './clash-notice'
import { FileFacts } from './file-facts'
import { type CellState, ItemCells } from './item-cells'
import { ItemHead } from './item-head'
import { useRefusal } from './names'
import { middleOf, RubricFields } from './rubric-fields'
import { SaveState } from './save-state'
import { SealBar } from './seal-bar'
import { useKeys } from './use-keys'
import { type Entry, useSheet } from './use-sheet'

type Place = { item: string; file: string | null; page: number }

/** The scoring room: evidence at the left, rubric at the right; both keep their place while one moves through the items. */
export function ScoringRoom({
  view,
  start,
  claims,
  findings,
  saveAction,
  sealAction,
}: {
  view: ScoringView
  start: Place
  /** The claim of each item, rendered on the server with the words of the application. */
  claims: Readonly<Record<string, ReactNode>>
  /** What the files of each item say beside what was declared. */
  findings: Readonly<Record<string, ReactNode>>
  saveAction: FormAction<unknown>
  sealAction: FormAction<unknown>
}) {
  const t = useTranslations('scoring.room')
  const router = useRouter()
  const isLive = useLive()
  const { entries, change, save, settle, flush } = useSheet(view)
  const [place, setPlace] = useState<Place>(start)
  const [places, setPlaces] = useState<Readonly<Record<string, Place>>>({})
  const [picked, setPicked] = useState('A1')
  const [isTool, setTool] = useState(false)
  const [pane, setPane] = useState<'evidence' | 'rubric'>('rubric')
  const [sent, send] = useActionState(saveAction, unsent)
  const [sealed, sendSeal] = useActionState(sealAction, unsent)
  const refusal = useRefusal()
  const sheet = useEarlyTyping()

  // Loaded anew, the file stands where it was left, unless the address says otherwise.
  const { file: startFile } = start
  useEffect(() => {
    const isAsked = new URLSearchParams(window.location.search).has('page')
    const left = startFile && !isAsked ? recall(startFile) : null
    if (left) setPlace(p => (p.file === startFile ? { ...p, page: left.page } : p))
  }, [startFile])

  const ids = view.items.map(i => i.rubric.id)
  const item = view.items.find(i => i.rubric.id === place.item) ?? view.items[0]
  const entry = item && entries[item.rubric.id]

  const problemsOf = (id: string): ScoreProblem[] => {
    const [one, mine] = [view.items.find(i => i.rubric.id === id), entries[id]]
    if (!one || !mine || one.rubric.kind === 'computed') return []
    const { points, isNotApplicable, justification, reasonCodes, anchors } = mine
    return checkScore(
      {
        points,
        notApplicable: isNotApplicable,
        justification,
        reasonCodes,
        anchors: anchors.length,
        evidenceFiles: one.fileIds.length,
      },
      one.rubric,
      { levels: view.levels, scoring: view.rules },
    )
  }
  const scored = view.items.filter(i => i.rubric.kind !== 'computed').map(i => i.rubric.id)
  const missing = scored.filter(id => problemsOf(id).length > 0)
  const stateOf = (id: string): CellState => {
    if (!scored.includes(id)) return 'computed'
    if (!missing.includes(id)) return 'done'
    const mine = entries[id]
    return mine && (mine.version > 0 || mine.status !== 'clean') ? 'draft' : 'open'
  }
  const goFile = useCallback((file: string, page: number) => {
    setPlace(p => ({ ...p, file, page }))
    setTool(false)
  }, [])
  const goItem = (id: string): void => {
    const next = view.items.find(i => i.rubric.id === id)
    if (!next) return
    if (item) void save(item.rubric.id)
    setPlaces(all => ({ ...all, [place.item]: place }))
    const seen = places[id]
    // A file that serves both items keeps its page; otherwise the item's own place, or its first file.
    const stays = place.file !== null && next.fileIds.includes(place.file)
    const file = stays ? place.file : (next.fileIds[0] ?? null)
    const page = stays ? place.page : ((file ? recall(file)?.page : null) ?? 1)
    setPlace(seen ?? { item: id, file, page })
    setPicked('A1')
    setTool(false)
    window.history.replaceState(null, '', `?item=${id}`)
  }
  const turn = (by: number): void => {
    const next = ids[ids.indexOf(place.item) + by]
    if (next) goItem(next)
  }
  const anchorAt = (at: number): void => {
    const anchor = entry?.anchors[at]
    if (!anchor) return
    goFile(anchor.evidenceId, anchor.page)
    setPicked(`A${at + 1}`)
    setPane('evidence')
  }
  const addAnchor = (region?: Box): void => {
    if (!item || !entry || !place.file || entry.anchors.length >= 20) return
    change(item.rubric.id, {
      anchors: [
        ...entry.anchors,
        { evidenceId: place.file, page: place.page, ...(region ? { region } : {}) },
      ],
    })
    setPicked(`A${entry.anchors.length + 1}`)
    setTool(false)
  }
  const file = view.files.find(f => f.id === place.file)
  const patch = (more: Partial<Entry>): void => {
    if (item) change(item.rubric.id, more)
  }
  const { pointStep } = view.rules
  useKeys({
    level: n => {
      if (item && view.canEdit)
        patch({ points: middleOf(n, view, item.expertPoints), isNotApplicable: false })
    },
    step: by => {
      if (!item || !entry || !view.canEdit || item.rubric.kind === 'computed') return
      patch({
        points: Math.min(item.expertPoints, Math.max(0, (entry.points ?? 0) + by * pointStep)),
        isNotApplicable: false,
      })
    },
    tool: () => setTool(on => !on && view.canEdit),
    page: by => {
      if (file) goFile(file.id, Math.min(file.pages, Math.max(1, place.page + by)))
    },
    item: turn,
    save: () => {
      if (item) void save(item.rubric.id)
      turn(1)
    },
  })
  if (!item || !entry) return null
  const next = ids[ids.indexOf(item.rubric.id) + 1]
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    void save(item.rubric.id)
    if (next) goItem(next)
  }
  const formFields = sent.outcome && !sent.outcome.ok ? sent.outcome.because : undefined
  return (
    <div className="work-main">
      {view.canEdit && <ActiveTime applicationId={view.head.id} kind="score" part={item.rubric.id} />}
      <CaseBar head={view.head} back={{ href: paths.reviewTasks(), label: t('back') }}>
        {view.canEdit && (
          <Link href={paths.declaration(view.head.id)} className="whitespace-nowrap text-13 max-lg:hidden">
            {t('leave')}
          </Link>
        )}
        <SaveState entries={entries} current={entry} />
      </CaseBar>
      <main id="main" tabIndex={-1} className="work-body">
        {isLive && (
          <fieldset className="score-panes">
            <legend className="sr-only">{t('panes')}</legend>
            {(['evidence', 'rubric'] as const).map(which => (
              <button key={which} type="button" aria-pressed={pane === which} onClick={() => setPane(which)}>
                {t(which)}
              </button>
            ))}
          </fieldset>
        )}
        <div className="score" data-live={isLive || undefined} data-pane={pane}>
          <DocumentViewer
            files={view.files}
            ownIds={item.fileIds}
            fileId={place.file}
            page={place.page}
            hrefOf={(id, page) => `?item=${item.rubric.id}&file=${id}&page=${page}`}
            onPlace={goFile}
            marks={entry.anchors.map((a, i) => ({
              ...a,
              label: `A${i + 1}`,
              isOn: picked === `A${i + 1}`,
            }))}
            tool={
              view.canEdit && item.rubric.kind !== 'computed'
                ? { isOn: isTool, onSwitch: setTool, onRegion: addAnchor }
                : null
            }
            onPick={setPicked}
            facts={file && <FileFacts details={file.details} validity={file.validity} />}
          />
          <section className="score-rubric" aria-label={t('rubric')}>
            <ItemCells
              pillars={view.pillars}
              stateOf={stateOf}
              current={item.rubric.id}
              done={scored.length - missing.length}
              of={scored.length}
              onGo={goItem}
            />
            <form ref={sheet} className="score-form" autoComplete="off" action={send} onSubmit={onSubmit}>
              <ShownTo />
              <input type="hidden" name="applicationId" value={view.head.id} />
              <input type="hidden" name="item" value={item.rubric.id} />
              <input type="hidden" name="version" value={entry.version} />
              <div className="score-body" key={item.rubric.id}>
                <ItemHead item={item} claim={claims[item.rubric.id]} findings={findings[item.rubric.id]} />
                <ClashNotice entry={entry} onSettle={which => settle(item.rubric.id, which)} />
                <RefusedNotice
                  because={entry.because ? { ...entry.because, code: entry.because.title } : formFields}
                />
                <RubricFields
                  view={view}
                  item={item}
                  entry={entry}
                  problems={problemsOf(item.rubric.id)}
                  isLive={isLive}
                  onChange={patch}
                  onGoAnchor={anchorAt}
                  onRegion={() => {
                    setPane('evidence')
                    setTool(true)
                  }}
                  onPage={() => addAnchor()}
                />
              </div>
              <SealBar
                view={view}
                missing={missing}
                total={scored.length}
                next={next ?? null}
                isLive={isLive}
                isScored={item.rubric.kind !== 'computed'}
                formFailed={
                  sealed.outcome && !sealed.outcome.ok
                    ? refusal(sealed.outcome.because.code, sealed.outcome.because.reason)
                    : ''
                }
                onFlush={flush}
                onGo={goItem}
                onSealed={() => router.refresh()}
              />
            </form>
            <form id="seal" action={sendSeal} hidden>
              <ShownTo />
              <input type="hidden" name="applicationId" value={view.head.id} />
            </form>
          </section>
        </div>
      </main>
      <footer className="work-foot">
        <span>{t('scheme', { code: view.schemeCode })}</span>
        <span className="keys">
          <KeyHint keys={['1', '5']}>{t('keys.level')}</KeyHint>
          <KeyHint keys={['↑', '↓']}>{t('keys.points')}</KeyHint>
          <KeyHint keys={['A']}>{t('keys.region')}</KeyHint>
          <KeyHint keys={['[', ']']}>{t('keys.page')}</KeyHint>
          <KeyHint keys={['J', 'K']}>{t('keys.item')}</KeyHint>
          <KeyHint keys={['Ctrl', '↵']}>{t('keys.save')}</KeyHint>
        </span>
      </footer>
    </div>
  )
}
