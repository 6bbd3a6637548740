import { useTranslations } from 'next-intl'
import { type Asked, partOf } from '@/domain/policy/sight'
import { Icon } from '../ui/icon'

/**
 * The eye beside one answer or one file. Plain markup, since a form has hundreds of them: the layer around the page opens
 * what it asks for.
 */
export function SeesMark({ asked, name }: { asked: Asked; name: string }) {
  const t = useTranslations('sees')
  return (
    <button
      type="button"
      className="sees-mark needs-script"
      aria-haspopup="dialog"
      aria-label={t('ask', { name })}
      title={t('button')}
      data-sees={partOf(asked)}
      data-name={name}
    >
      <Icon name="eye" size={14} />
    </button>
  )
}
