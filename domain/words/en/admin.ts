import type zh from '../zh-CN/admin'

const words: typeof zh = {}

export default words
