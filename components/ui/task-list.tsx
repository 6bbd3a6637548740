import type { ReactNode } from 'react'
import { cx } from './cx'
import type { LocalPath } from './href'
import { Icon, type IconName } from './icon'
import { Link } from './link'
import type { Tone } from './tone'

/** The state of a task in words; only `wait` and `bad` are filled. */
export function TaskState({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone
  icon?: IconName
  children: ReactNode
}) {
  return (
    <span className={cx('state', tone !== 'neutral' && `tone-${tone}`)}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}

export type Task = {
  id: string
  name: ReactNode
  href?: LocalPath
  hint?: ReactNode
  state: ReactNode
}

export function TaskSection({
  index,
  title,
  count,
  tasks,
  shut,
  level = 2,
}: {
  index?: ReactNode
  title: ReactNode
  count?: ReactNode
  tasks: readonly Task[]
  /** Nothing to do here: the section is one quiet line. */
  shut?: boolean
  level?: 2 | 3
}) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className="tasks mt-7" data-shut={shut || undefined}>
      <Heading>
        {index && <span className="index num">{index}</span>}
        {title}
        {count && <span className="count">{count}</span>}
      </Heading>
      {tasks.length > 0 && (
        <ul>
          {tasks.map(task => (
            <li key={task.id}>
              {task.href ? (
                <span>
                  <Link href={task.href}>{task.name}</Link>
                </span>
              ) : (
                <span className="text-ink-2">{task.name}</span>
              )}
              {task.hint && <span className="hint">{task.hint}</span>}
              <span className="col-start-2 row-span-2 row-start-1">{task.state}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
