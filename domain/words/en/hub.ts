import type zh from '../zh-CN/hub'

const words: typeof zh = {}

export default words
