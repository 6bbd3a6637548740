'use client'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { KeptView } from '@/domain/board/saved-views'
import { paths } from '@/domain/paths'
import { IconButton } from '../ui/button'
import { localHref } from '../ui/href'
import { Icon } from '../ui/icon'
import { Link } from '../ui/link'
import { Popover } from '../ui/popover'
import { toast } from '../ui/toast'
import { type Answer, act } from './remote'
import { viewHref } from './view-href'
import { ViewName } from './view-name'

/**
 * The person's own views: opening, keeping what is shown now, name, default, link for colleagues, and taking away, which
 * can be undone.
 */
export function SavedViews({
  own,
  linked,
  now,
  me,
}: {
  own: readonly KeptView[]
  /** A colleague's view that a link has opened. */
  linked: KeptView | null
  /** The query as it stands in the address. */
  now: string
  me: string
}) {
  const t = useTranslations('views')
  const why = useTranslations('refusal')
  const locale = useLocale()
  const router = useRouter()
  const [problem, setProblem] = useState<string | null>(null)
  const [renaming, setRenaming] = useState<string | null>(null)

  const told = <T,>(answer: Answer<T>): string => {
    if (answer.ok) return ''
    if (answer.because === null) return t('offline')
    const code = answer.because.fields?.name ?? answer.because.reason ?? ''
    return t.has(code) ? t(code) : t('failed', { why: why(answer.because.code) })
  }
  const knock = async <T,>(name: string, input: unknown): Promise<T | null> => {
    const answer = await act<T>(paths.act(name), input, me)
    if (answer.ok) return answer.value
    toast(told(answer), { tone: 'bad' })
    return null
  }
  const save = async (name: string): Promise<boolean> => {
    const answer = await act<KeptView>(paths.act('save-view'), { name, query: now }, me)
    if (!answer.ok) {
      setProblem(told(answer))
      return false
    }
    setProblem(null)
    toast(t('saved', { name: answer.value.name }))
    router.push(localHref(locale, viewHref(answer.value)))
    router.refresh()
    return true
  }
  const rename = async (view: KeptView, name: string): Promise<boolean> => {
    const answer = await act(paths.act('rename-view'), { id: view.id, name }, me)
    if (!answer.ok) {
      setProblem(told(answer))
      return false
    }
    setProblem(null)
    setRenaming(null)
    toast(t('renamed', { name }))
    router.refresh()
    return true
  }
  const remove = async (view: KeptView) => {
    if (!(await knock('remove-view', { id: view.id }))) return
    router.refresh()
    toast(t('removed', { name: view.name }), {
      action: {
        label: t('undo'),
        onClick: () =>
          void knock('restore-view', { id: view.id }).then(back => {
            if (!back) return
            toast(t('restored', { name: view.name }))
            router.refresh()
          }),
      },
    })
  }
  const setDefault = async (view: KeptView) => {
    if (!(await knock('set-default-view', { id: view.isDefault ? null : view.id }))) return
    toast(view.isDefault ? t('defaultUnset') : t('defaultSet', { name: view.name }))
    router.refresh()
  }
  const copy = async (view: KeptView) => {
    const link = `${window.location.origin}${localHref(locale, paths.board(`saved=${view.id}`))}`
    try {
      await navigator.clipboard.writeText(link)
      toast(t('copied'))
    } catch {
      toast(t('copyFailed', { link }), { tone: 'info' })
    }
  }
  const label = t('open', { n: own.length })
  return (
    <Popover
      title={t('label')}
      align="start"
      trigger={<IconButton icon="add" look="ghost" label={label} className="needs-script" />}
    >
      {linked && (
        <p className="mb-2 text-13">
          <b>{t('of', { owner: linked.owner ?? '', name: linked.name })}</b>
          <br />
          <span className="text-ink-3">{t('ofNote')}</span>
        </p>
      )}
      {own.length === 0 ? (
        <p className="text-13 text-ink-2">{t('none')}</p>
      ) : (
        <ul className="kept-views">
          {own.map(view => (
            <li key={view.id}>
              {renaming === view.id ? (
                <ViewName
                  value={view.name}
                  submit={t('ok')}
                  problem={problem}
                  onName={name => rename(view, name)}
                  onCancel={() => setRenaming(null)}
                />
              ) : (
                <>
                  <Link href={viewHref(view)} look="bare">
                    {view.name}
                    {view.isDefault && (
                      <small>
                        <Icon name="star" size={12} /> {t('isDefault')}
                      </small>
                    )}
                  </Link>
                  <IconButton
                    icon="star"
                    look="ghost"
                    label={t(view.isDefault ? 'unmakeDefault' : 'makeDefault', { name: view.name })}
                    aria-pressed={view.isDefault}
                    onClick={() => void setDefault(view)}
                  />
                  <IconButton
                    icon="link"
                    look="ghost"
                    label={t('copy', { name: view.name })}
                    onClick={() => void copy(view)}
                  />
                  <IconButton
                    icon="edit"
                    look="ghost"
                    label={t('rename', { name: view.name })}
                    onClick={() => {
                      setProblem(null)
                      setRenaming(view.id)
                    }}
                  />
                  <IconButton
                    icon="trash"
                    look="ghost"
                    label={t('remove', { name: view.name })}
                    onClick={() => void remove(view)}
                  />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="mt-2 border-t border-line pt-2">
        <ViewName
          value={linked?.name ?? ''}
          submit={t(linked ? 'keep' : 'save')}
          problem={renaming ? null : problem}
          onName={save}
        />
        <p className="mt-1 text-12 text-ink-3">{t('what')}</p>
      </div>
    </Popover>
  )
}
