'use client'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { paths } from '@/domain/paths'
import { act } from '../board/remote'

type KeysOn = { isOn: boolean; setOn: (isOn: boolean) => void }

const Context = createContext<KeysOn>({ isOn: true, setOn: () => {} })

/** Whether single letters do something, as the person has chosen; kept on the account. */
export const useKeysOn = (): KeysOn => useContext(Context)

/** Stands around a workroom and knows its reader's choice. */
export function KeysOnProvider({ first, me, children }: { first: boolean; me: string; children: ReactNode }) {
  const [isOn, setOn] = useState(first)
  useEffect(() => setOn(first), [first])
  const value = useMemo(
    () => ({
      isOn,
      setOn: (next: boolean) => {
        setOn(next)
        void act(paths.act('save-desk-settings'), { keysOn: next }, me).then(answer => {
          if (!answer.ok) setOn(!next)
        })
      },
    }),
    [isOn, me],
  )
  return <Context value={value}>{children}</Context>
}
