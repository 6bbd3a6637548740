import type zh from '../zh-CN/decision'

const words: typeof zh = {}

export default words
