import { Arg, Int } from "type-graphql";
import { describe } from "../../schema/graphql/describe.ts";
import { AsOf } from "../../schema/graphql/inputs.ts";

/** `asOf: AsOf`. It is read before execution starts, for the whole request: resolvers only declare it. */
export function AsOfArgument(): ParameterDecorator {
  return Arg("asOf", () => AsOf, {
    nullable: true,
    ...describe(
      "Rilis yang dibaca. Berlaku untuk seluruh permintaan: satu permintaan membaca satu rilis.",
      "The release to read. It holds for the whole request: one request reads one release.",
    ),
  }) as ParameterDecorator;
}

/** `first: Int! = …`, at most 1,000. */
export function FirstArgument(usual: number): ParameterDecorator {
  return Arg("first", () => Int, {
    defaultValue: usual,
    ...describe("Banyaknya per halaman, 1 sampai 1.000.", "Number per page, 1 to 1,000."),
  }) as ParameterDecorator;
}

/** `after: String`, the cursor of the page before. */
export function AfterArgument(): ParameterDecorator {
  return Arg("after", () => String, {
    nullable: true,
    ...describe(
      "Kursor `endCursor` dari halaman sebelumnya; rilisnya ikut terbawa.",
      "`endCursor` of the page before; its release comes with it.",
    ),
  }) as ParameterDecorator;
}
