/** Filters the list of kelurahan by name or alias while a reader types; without it the list is simply whole. */
const search = document.querySelector<HTMLElement>("#cari");
const input = search?.querySelector("input");
const told = search?.querySelector("output");
/** where to go on when nothing matches */
const districts = search?.querySelector("ul");
/** letters and digits only, so that "Tapaan" finds Tapa'an and "bugulkidul" Bugul Kidul */
const bare = (text: string) => text.toLowerCase().replace(/[^a-z\d]/g, "");

if (search && input && told && districts) {
  search.hidden = false;
  input.oninput = () => {
    const wanted = bare(input.value);
    let count = 0;
    for (const group of document.querySelectorAll<HTMLElement>("[data-places]")) {
      let found = 0;
      for (const item of group.querySelectorAll<HTMLElement>("[data-names]")) {
        item.hidden = !item.dataset.names?.split("|").some((name) => bare(name).includes(wanted));
        if (!item.hidden) found++;
      }
      group.hidden = found === 0;
      count += found;
    }
    districts.hidden = count > 0;
    told.textContent = !wanted ? "" : count > 0 ? `${count} ${told.dataset.word}` : (told.dataset.none ?? "");
  };
}
