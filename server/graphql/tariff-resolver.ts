import "reflect-metadata";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import type { Tariff } from "../../schema/codelist.ts";
import { describe } from "../../schema/graphql/describe.ts";
import { DateScalar } from "../../schema/graphql/scalars.ts";
import { TariffType } from "../../schema/graphql/tariff.ts";
import type { RequestContext } from "./request-context.ts";

@Resolver()
export class TariffResolver {
  @Query(
    () => [TariffType],
    describe(
      "Tarif iuran yang dikenal portal, dengan masa berlaku dan aturannya.",
      "Contribution tariffs that the portal knows, with validity and rule.",
    ),
  )
  tariffs(
    @Ctx() { codelists }: RequestContext,
    @Arg("at", () => DateScalar, {
      nullable: true,
      ...describe("Hanya yang berlaku pada hari ini.", "Only those in force on this day."),
    })
    at: string | undefined,
  ): unknown {
    return [...codelists.tariffs.values()]
      .filter((tariff) => !at || isInForce(tariff, at))
      .map((tariff) => ({ ...tariff, tariff, rupiah: String(tariff.rupiah) }));
  }
}

function isInForce({ validFrom, validUntil }: Tariff, day: string): boolean {
  return validFrom <= day && (validUntil === undefined || day <= validUntil);
}
