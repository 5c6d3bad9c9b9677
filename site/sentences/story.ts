import type { Text } from "../../schema/text.ts";

/**
 * Several cells told in one sentence. A role stands in the template under its name, `{paid}` or `{people|person|people}`;
 * `{role.code}`, `{role.when}` and `{role.period}` say where that role's cell stands, the plain names where the first role's does.
 */
export interface Story<Role extends string = string> {
  /** name for tests and errors */
  readonly id: string;
  /** the indicator of every role; the first role's cell is what the sentence is about */
  readonly roles: Readonly<Record<Role, string>>;
  /** the template for these numbers, of a whole or of one part of a breakdown; said only where every number is known */
  readonly choose: (numbers: Readonly<Record<Role, number>>, isPart: boolean) => Text;
}

/** Returns the story as declared; `choose` knows its roles. */
export function defineStory<const Role extends string>(story: Story<Role>): Story<Role> {
  return story;
}
