/** `unbook explain`: what a rule is about, or which rules there are. */
import { Command } from 'commander'
import { type ExitCode, exitCode } from './exit-code.ts'
import { run } from './run.ts'
import { UsageError } from './usage-error.ts'

export function explainCommand(): Command {
  return new Command('explain')
    .summary('say what a rule of check is about')
    .description('Say why a rule of `unbook check` is there, what to do, and show an example; without an id, list all rules.')
    .argument('[id]', 'id of a rule, such as link/missing-page, or of a group, such as link')
    .action(run(explainAction))
}

async function explainAction(id: string | undefined): Promise<ExitCode> {
  const { explainRule, rulesByGroup, unknownRule } = await import('../engine/check/explain-rule.ts')
  const { explanationText, ruleListText } = await import('./reporters/explanation.ts')
  const groups = rulesByGroup(id?.replace(/\/\*?$/, ''))
  if (groups.size > 0) {
    process.stdout.write(ruleListText(groups))
    return exitCode.fine
  }
  const explanation = await explainRule(id ?? '')
  if (explanation === undefined) throw new UsageError(unknownRule(id ?? ''), 'Run `unbook explain` for all rules.')
  process.stdout.write(explanationText(explanation))
  return exitCode.fine
}
