/** The arguments and options of a command, as commander knows them. */
import type { Command, Option } from 'commander'
import { code, list, pipeTable, sentence } from './markdown.ts'

export function usage(command: Command): string {
  const spaces = command.registeredArguments.map((argument) => {
    const text = `${argument.name()}${argument.variadic ? '…' : ''}`
    return argument.required ? `<${text}>` : `[${text}]`
  })
  return ['unbook', command.name(), ...spaces, ...(command.options.length > 0 ? ['[options]'] : [])].join(' ')
}

/** A table of arguments and one of options. */
export function optionTables(command: Command): string {
  const shown = command.options.filter(({ hidden }) => !hidden)
  const arguments_ = command.registeredArguments.map((argument) => [code(argument.name()), sentence(argument.description)])
  const options = shown.map((option) => [flagsOf(option), meaning(option)])
  return [
    ...(arguments_.length > 0 ? [pipeTable(['Argument', 'Meaning'], arguments_)] : []),
    ...(options.length > 0 ? [pipeTable(['Option', 'Meaning'], options)] : []),
  ].join('\n\n')
}

const flagsOf = ({ flags }: Option): string => code(flags)

function meaning({ description, argChoices, defaultValue, mandatory }: Option): string {
  const parts = [
    sentence(description),
    ...(argChoices === undefined ? [] : [`One of ${list(argChoices)}.`]),
    ...(typeof defaultValue === 'string' || typeof defaultValue === 'number' ? [`Default: ${code(String(defaultValue))}.`] : []),
    ...(mandatory ? ['Must be given.'] : []),
  ]
  return parts.join(' ')
}
