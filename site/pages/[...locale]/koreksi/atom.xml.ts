import type { APIRoute } from "astro";
import type { Locale } from "../../../../schema/text.ts";
import { releaseFeed } from "../../../catalogue/release-feed.ts";
import { localeRoutes } from "../../../paths.ts";

export const getStaticPaths = localeRoutes;

export const GET: APIRoute<{ locale: Locale }> = async ({ props }) =>
  new Response(await releaseFeed("koreksi", props.locale));
