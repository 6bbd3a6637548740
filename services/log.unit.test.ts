import { describe, expect, it } from 'vitest'
import { createLogger } from './log'

function written(write: (logger: ReturnType<typeof createLogger>) => void) {
  const lines: string[] = []
  write(createLogger({ level: 'info', isReadable: false }, { write: line => void lines.push(line) }))
  return lines.join('')
}

describe('log', () => {
  it('removes secrets and personal fields by key, at any depth', () => {
    const text = written(logger =>
      logger.info(
        {
          password: 'hunter2',
          headers: { Cookie: 'sid=abc', authorization: 'Bearer xyz' },
          people: [{ totpSecret: 'JBSWY3', phone: '13900001111', id_number: '500101199001011234' }],
          resetToken: 'rst-1',
          stage: 'formal_check',
        },
        'saved',
      ),
    )
    for (const secret of [
      'hunter2',
      'sid=abc',
      'Bearer',
      'JBSWY3',
      '13900001111',
      '500101199001011234',
      'rst-1',
    ]) {
      expect(text).not.toContain(secret)
    }
    expect(JSON.parse(text)).toMatchObject({ stage: 'formal_check', msg: 'saved', level: 'info' })
  })

  it('masks addresses and numbers inside text', () => {
    const text = written(logger =>
      logger.warn({ note: '联系 zhang.wei@example.cn 或 13812345678' }, 'to li@example.cn'),
    )
    expect(text).toContain('z***@example.cn')
    expect(text).toContain('to l***@example.cn')
    expect(text).not.toContain('13812345678')
  })

  it('keeps bound values out of database errors', () => {
    const cause = Object.assign(new Error('duplicate key value'), {
      code: '23505',
      detail: 'Key (email)=(zhang@example.cn) already exists.',
    })
    const failure = new Error('Failed query: insert into person\nparams: 张伟,zhang@example.cn,hash-1', {
      cause,
    })
    const text = written(logger => logger.error({ err: failure }, 'fault'))
    expect(text).not.toMatch(/张伟|hash-1|zhang@/)
    expect(JSON.parse(text).err).toMatchObject({
      type: 'Error',
      cause: { code: '23505', detail: '[removed]' },
    })
    expect(JSON.parse(text).err.stack).toContain('log.unit.test')
  })

  it('masks an error given alone', () => {
    const text = written(logger => logger.error(new Error('no mailbox zhang@example.cn')))
    expect(text).not.toContain('zhang@')
    expect(text).toContain('z***@example.cn')
  })

  it('carries the request id', () => {
    const text = written(logger => logger.child({ requestId: 'r-1' }).info('page'))
    expect(JSON.parse(text)).toMatchObject({ requestId: 'r-1', msg: 'page' })
  })
})
