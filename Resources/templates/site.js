/* The script of the published map. Everything can be read without it; with it, the map takes other colours, the actors are
   narrowed, communes are completed, and the three questions are answered. It asks no other site for anything, keeps nothing,
   and puts data into pages as text only. */
(() => {
  "use strict";
  const site = (self.maillage = self.maillage || {});

  /* ---- The pathway: the rules of the program (AtlasModel/Pathways), proven equal to it by its tests. ---- */

  const fill = (text, ...parts) => text.split(/\{(\d)\}/).map((part, place) => (place % 2 ? parts[part] : part)).join("");

  /* Kilometres to the metre: haversine, mean radius of the Earth 6,371 km. */
  const kilometres = (here, there) => {
    if (!here || !there) return null;
    const radians = Math.PI / 180;
    const north = Math.sin(((there[0] - here[0]) * radians) / 2);
    const east = Math.sin(((there[1] - here[1]) * radians) / 2);
    const chord = north * north + Math.cos(here[0] * radians) * Math.cos(there[0] * radians) * east * east;
    return Math.round(2 * 6371 * Math.asin(Math.min(1, Math.sqrt(chord))) * 1000) / 1000;
  };

  /* The territories that hold a commune, as references; named zones by the members that do. */
  const territoriesOf = (data, commune) => {
    const own = new Set([`com:${commune.code}`, ...data.departements[commune.departement]]);
    if (commune.epci) own.add(`epci:${commune.epci}`);
    const zones = Object.keys(data.zones).filter((zone) => data.zones[zone].some((member) => own.has(member)));
    for (const zone of zones) own.add(zone);
    return own;
  };

  const order = (...differences) => differences.find((difference) => difference !== 0) || 0;
  const far = (distance) => (distance === null ? Infinity : distance);
  const apart = (one, other) => (one === other ? 0 : one < other ? -1 : 1);

  /* Nearer first, then verified more recently, then by identifier. */
  const nearness = (one, other) =>
    order(apart(far(one.distance), far(other.distance)), other.day - one.day, one.actor - other.actor);
  const preference = (one, other) =>
    order(one.cost - other.cost, other.presence - one.presence, other.core - one.core, one.level - other.level) ||
    nearness(one, other);

  /* What one commune sees of the actors. */
  const surroundings = (data, commune) => {
    const territories = territoriesOf(data, commune);
    const costs = data.costs;
    const holding = data.places.map((place) => territories.has(place[0]));
    const fringes = [];
    const distances = data.actors.map((actor) => kilometres(commune.place, actor[3] || null));
    const candidate = (actor, offer) => {
      const kind = data.kinds[offer[0]];
      let level = Infinity;
      let place = null;
      for (const reach of offer.slice(1)) {
        if (holding[reach] && data.places[reach][1] < level) [level, place] = [data.places[reach][1], reach];
      }
      const distance = distances[actor];
      const most = costs["kilometres-at-most"];
      const cost =
        (kind[2] === 2 ? 0 : costs.presumed) + (kind[3] ? 0 : costs.secondary) +
        (place === null ? costs.levels : level) * costs["zone-level"] +
        (distance === null ? most : Math.min(Math.floor(distance), most)) * costs.kilometre;
      return { actor, presence: kind[2], core: kind[3], day: kind[4], reason: kind[5], place, level, distance, cost };
    };
    const concerns = (kind, need, stage) => (kind[1] >> stage) & 1 && kind[0].includes(need);
    /* The best of each actor's offers that are meant, and hold here; of equal ones the first. */
    const found = (isMeant) => {
      const result = [];
      data.actors.forEach((actor, row) => {
        let best = null;
        for (const offer of actor[6]) {
          if (!isMeant(data.kinds[offer[0]]) || !offer.slice(1).some((reach) => holding[reach])) continue;
          const other = candidate(row, offer);
          if (!best || preference(other, best) < 0) best = other;
        }
        if (best) result.push(best);
      });
      return result.sort(preference);
    };
    const candidates = (need, stage) => found((kind) => kind[2] > 0 && concerns(kind, need, stage));
    /* How far a territory is: to the nearest of the communes on its fringe. */
    const away = (place) => {
      if (fringes[place] === undefined) {
        let least = null;
        const points = data.places[place][3];
        for (let at = 0; at < points.length; at += 2) {
          const distance = kilometres(commune.place, [points[at], points[at + 1]]);
          if (distance !== null && (least === null || distance < least)) least = distance;
        }
        fringes[place] = least;
      }
      return fringes[place];
    };
    const nearest = (need, stage) => {
      let best = null;
      if (need < 0) return best;
      data.actors.forEach((actor, row) => {
        for (const offer of actor[6]) {
          const kind = data.kinds[offer[0]];
          if (kind[2] === 0 || !concerns(kind, need, stage)) continue;
          const other = candidate(row, offer);
          const known = offer.slice(1).map(away).filter((distance) => distance !== null);
          other.away = known.length ? Math.min(...known) : null;
          if (!best || order(apart(far(other.away), far(best.away))) < 0 ||
            (far(other.away) === far(best.away) && nearness(other, best) < 0)) best = other;
        }
      });
      return best;
    };
    const orientation = (need, stage) => {
      const referring = found((kind) => kind[2] === 0 && concerns(kind, need, stage));
      if (referring.length) return referring[0];
      const receiving = candidates(costs.reception, stage);
      return receiving.find((other) => data.actors[other.actor][5]) || receiving[0] || null;
    };
    return { candidates, nearest, orientation };
  };

  const relationsOf = (data) => {
    const incoming = data.actors.map(() => []);
    const outgoing = data.actors.map(() => []);
    data.relations.forEach((relation, row) => {
      outgoing[relation[0]].push(row);
      incoming[relation[1]].push(row);
    });
    /* Who leads to an actor more cheaply, and what the change from them costs. */
    const ties = (actor) => [
      ...incoming[actor].map((row) => {
        const relation = data.relations[row];
        return [relation[0], data.costs[relation[2] === data.costs.referral ? "change-referred" : "change-tied"]];
      }),
      ...outgoing[actor].map((row) => [data.relations[row][1], data.costs["change-tied"]]),
    ];
    /* By which one comes most easily from one to the other. */
    const between = (from, to) => {
      const forth = outgoing[from].filter((row) => data.relations[row][1] === to);
      const back = incoming[from].filter((row) => data.relations[row][0] === to);
      const referring = forth.find((row) => data.relations[row][2] === data.costs.referral);
      const row = referring !== undefined ? referring : [...forth, ...back].sort((one, other) => one - other)[0];
      return row === undefined ? null : data.relations[row];
    };
    return { ties, between };
  };

  /* Who takes each step so that the whole costs least: exact dynamic programming; of equal ways the one whose candidates stand
     first, their places added. */
  const assignment = (steps, data, ties) => {
    const choices = steps.map(() => null);
    const taken = steps.map((_, step) => step).filter((step) => steps[step].length);
    const less = (one, other) => order(one.cost - other.cost, one.places - other.places);
    const ways = [];
    let before = new Map();
    let best = null;
    for (const step of taken) {
      const reached = new Map();
      let reachedBest = null;
      const row = steps[step].map((option, place) => {
        let way = { cost: 0, places: 0, previous: -1 };
        if (best) {
          way = { cost: best.cost + data.costs.change, places: best.places, previous: best.place };
          const take = (from, change) => {
            const total = { cost: from.cost + change, places: from.places };
            if (less(total, way) <= 0) way = { ...total, previous: from.place };
          };
          for (const [actor, change] of ties(option.actor)) if (before.has(actor)) take(before.get(actor), change);
          if (before.has(option.actor)) take(before.get(option.actor), 0);
        }
        way.cost += option.cost;
        way.places += place;
        const here = { place, cost: way.cost, places: way.places };
        reached.set(option.actor, here);
        if (!reachedBest || less(here, reachedBest) < 0) reachedBest = here;
        return way;
      });
      ways.push(row);
      [before, best] = [reached, reachedBest];
    }
    if (best) {
      let place = best.place;
      for (let index = taken.length - 1; index >= 0; index -= 1) {
        choices[taken[index]] = place;
        place = ways[index][place].previous;
      }
    }
    return choices;
  };

  /* The steps of an association: a commune, a stage (0 to 2), a need (0 for all, else one more than its place). */
  site.pathway = (data, commune, stage, need) => {
    const words = data.words;
    const around = surroundings(data, commune);
    const { ties, between } = relationsOf(data);
    const known = new Map();
    const steps = data.plans[stage][need].map((place) => data.steps[place]);
    const lists = steps.map((step) => {
      const key = `${step[2]} ${step[1]}`;
      if (!known.has(key)) known.set(key, around.candidates(step[2], step[1]));
      return known.get(key);
    });
    const choices = assignment(lists, data, ties);
    const chosen = lists.map((list, index) => (choices[index] === null ? null : list[choices[index]].actor));
    const name = (actor) => data.actors[actor][0];
    const distance = (value) =>
      value < 1 ? words.onSite : `${String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, words.thousands)}\u00A0km`;
    let previous = null;
    return steps.map((step, index) => {
      const list = lists[index];
      if (!list.length) {
        const nearest = around.nearest(step[2], step[1]);
        const orientation = around.orientation(step[2], step[1]);
        const parts = [words.none];
        if (nearest) {
          parts.push(nearest.away === null ? fill(words.elsewhere, name(nearest.actor))
            : fill(words.nearest, name(nearest.actor), distance(nearest.away)));
        }
        if (orientation) parts.push(fill(words.asking, name(orientation.actor)));
        return {
          step, actor: null, reason: parts.join(words.separator), others: [],
          nearest: nearest ? nearest.actor : null, orientation: orientation ? orientation.actor : null,
          away: nearest && nearest.away !== null ? distance(nearest.away) : "",
        };
      }
      const choice = list[choices[index]];
      const parts = [];
      if (choice.place !== null) parts.push(fill(words.covering, data.places[choice.place][2]));
      parts.push(choice.reason);
      if (choice.distance !== null) parts.push(distance(choice.distance));
      const isSame = previous === choice.actor;
      const tie = previous === null || isSame ? null : between(previous, choice.actor);
      if (isSame) parts.push(words.same);
      if (tie) {
        const isForth = tie[1] === choice.actor;
        parts.push(fill(words.tied, name(isForth ? tie[0] : tie[1]), words.relations[tie[2]][isForth ? 0 : 1]));
      }
      if (list[0].actor !== choice.actor) {
        const next = chosen.slice(index + 1).find((actor) => actor !== null);
        if (!isSame && next === choice.actor) parts.push(words.follows);
        parts.push(fill(words.rather, name(list[0].actor)));
      }
      previous = choice.actor;
      return {
        step, actor: choice.actor, reason: parts.join(words.separator), presence: choice.presence,
        others: list.filter((other) => other !== choice).map((other) => other.actor),
      };
    });
  };

  /* ---- Communes ---- */

  /* Letters without accents or case, words apart; saint and sainte in full. */
  const folded = (text) =>
    text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae")
      .replace(/[^a-z0-9]+/g, " ").trim().replace(/\bst\b/g, "saint").replace(/\bste\b/g, "sainte");

  site.communesOf = (communes) =>
    Object.keys(communes).flatMap((departement) => {
      const [epci, rows] = communes[departement];
      const whole = (code) => (code.length === 5 ? code : departement + code);
      return rows.split("|").filter((row) => row).map((row) => {
        const [code, name, postal, unit, latitude, longitude, former] = row.split(";");
        return {
          departement, code: code[0] === "=" ? code.slice(1) : departement + code, name, words: folded(name), epci: unit ? epci[unit] : "",
          postal: postal.split(" ").filter((one) => one).map(whole),
          place: latitude && longitude ? [Number(latitude), Number(longitude)] : null,
          former: former ? former.split("/").map((one) => ({ name: one, words: folded(one) })) : [],
        };
      });
    });

  const articles = ["l", "le", "la", "les", "d"];

  /* Those of whose name every word typed begins a word, or whose postal code begins so; the best first, and after them those
     in which a commune of yesterday lies that was called so: `before` is its name.  Articles count where they help only. */
  site.search = (communes, typed) => {
    const query = folded(typed);
    const parts = query.split(" ").filter((part) => part);
    const found = matching(communes, query, parts);
    const rest = parts.filter((part) => !articles.includes(part));
    return found.length || rest.length === parts.length ? found : matching(communes, rest.join(" "), rest);
  };

  const matching = (communes, query, parts) => {
    if (!query) return [];
    const isCalled = (words) => {
      const own = words.split(" ");
      return parts.every((part) => own.some((word) => word.startsWith(part)));
    };
    return communes
      .flatMap((commune) => {
        if (isCalled(commune.words) || commune.postal.some((code) => code.startsWith(query)) ||
          commune.code.toLowerCase() === query) {
          return [[commune.words === query ? 0 : commune.words.startsWith(query) ? 1 : 2, commune]];
        }
        const former = commune.former.find((one) => one.words === query) || commune.former.find((one) => isCalled(one.words));
        return former ? [[former.words === query ? 3 : 4, { ...commune, before: former.name }]] : [];
      })
      .sort((one, other) => order(one[0] - other[0], one[1].words.length - other[1].words.length) ||
        apart(one[1].words, other[1].words) || apart(one[1].code, other[1].code))
      .map((entry) => entry[1]);
  };

  if (!self.document) return;

  /* ---- Pages ---- */

  const byId = (id) => document.getElementById(id);
  const all = (selector) => [...document.querySelectorAll(selector)];
  /* Texts given to an element become text, never markup. */
  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const key of Object.keys(attributes)) element.setAttribute(key, attributes[key]);
    element.append(...children);
    return element;
  };
  const count = (number, forms, zeroIsOne) => forms[number === 1 || (number === 0 && zeroIsOne) ? 0 : 1];
  /* The function and stage chosen on a map, as an address says them. */
  let query = "";
  const block = byId("data");
  const data = block ? JSON.parse(block.textContent) : null;

  const colourMap = () => {
    const [stage, need, part] = ["stage", "function", "place"].map((name) => byId(`map-${name}`));
    const isAside = (element) => part && part.value !== "" && !(element.dataset.p || "").split(" ").includes(part.value);
    const shown = (row, place) => {
      const number = data.signs[row].charCodeAt(place) - 97;
      const crowded = number >= data.classes.length;
      const value = crowded ? number - data.classes.length : number;
      const [sign, name] = data.classes[value];
      return { value, sign: sign + (crowded ? "+" : ""), name, whole: name + (crowded ? `, ${data.crowded}` : "") };
    };
    const areas = all("#map a[data-t]").map((area) => {
      const title = area.querySelector("title");
      const state = data.colon + shown(area.dataset.t, 0).whole;
      return { area, title, name: title.textContent.slice(0, -state.length) };
    });
    /* What is chosen goes along to every page that has a map, by the address: whoever comes from the whole map to a
       territory sees it as they saw the map. */
    const ways = all("a[href]").map((link) => ({ link, parts: /^((?:[a-z./]*\/)?(?:index|departement-[^#]*)\.html)(#.*)?$/.exec(link.getAttribute("href")) }))
      .filter(({ parts }) => parts);
    const choices = [["function", need], ["stage", stage]];
    const carry = () => {
      query = choices.map(([name, select]) => [name, select.selectedOptions[0].dataset.id]).filter(([, id]) => id)
        .map(([name, id]) => `${name}=${encodeURIComponent(id)}`).join("&");
      if (query) query = `?${query}`;
      for (const { link, parts } of ways) link.setAttribute("href", parts[1] + query + (parts[2] || ""));
      try {
        history.replaceState(null, "", location.pathname + query + location.hash);
      } catch {
        // Some browsers let no file change its address; the links carry it all the same.
      }
    };
    for (const [name, select] of choices) {
      const id = new URLSearchParams(location.search).get(name);
      const option = [...select.options].find((one) => id && one.dataset.id === id);
      if (option) option.selected = true;
    }
    const update = () => {
      carry();
      const place = Number(need.value) * 4;
      const at = place + Number(stage.value);
      for (const { area, title, name } of areas) {
        const state = shown(area.dataset.t, at);
        area.querySelector("path").setAttribute("fill", `url(#p${state.value})`);
        title.textContent = name + data.colon + state.whole;
        area.classList.toggle("aside-map", isAside(area));
      }
      for (const label of all("#map text")) label.textContent = shown(label.dataset.t, at).sign;
      for (const row of all("#table tr[data-t]")) {
        row.hidden = isAside(row);
        [...row.querySelectorAll("td")].forEach((cell, column) => {
          const state = shown(row.dataset.t, place + column);
          cell.className = `k${state.value}`;
          cell.replaceChildren(make("b", {}, state.sign), ` ${state.name}`);
        });
      }
      const title = data.title
        .replace("{function}", () => need.selectedOptions[0].text).replace("{stage}", () => stage.selectedOptions[0].text);
      byId("table").caption.textContent = title;
      if (byId("map")) byId("map").setAttribute("aria-label", title);
      byId("map-told").textContent = part && part.value !== "" ? `${title} (${part.selectedOptions[0].text})` : title;
    };
    byId("map-filter").hidden = false;
    byId("map-filter").addEventListener("change", update);
    if (stage.value !== "0" || need.value !== "0" || (part && part.value)) update();
  };

  const narrowActors = () => {
    const fields = ["text", "place", "stage", "function"].map((name) => byId(`actor-${name}`));
    const [text, place, stage, need] = fields;
    const form = byId("actor-filter");
    const local = (list) => new Map((list || "").split(" ").filter(Boolean).map((part) => part.split(":")));
    const rows = all("#actors tbody tr").map((row) => ({
      row, words: folded(row.textContent), places: row.dataset.p.split(" "), cells: row.dataset.c,
      local: local(row.dataset.l), referrals: row.dataset.r || "",
    }));
    /* Whether digits, one for each function, hold what is chosen. */
    const serves = (digits, [, , at, function_]) => (function_ ? [digits[function_] || "0"] : [...digits])
      .some((digit) => (at ? (Number(digit) >> Number(at)) & 1 : Number(digit)));
    /* 0 for who is not meant, 1 for who does it, 2 for who only refers people on. */
    const meant = (one, values) => {
      const [typed, where, at, function_] = values;
      if (!folded(typed).split(" ").every((part) => one.words.includes(part))) return 0;
      if (where && !one.places.includes(where)) return 0;
      if (!at && !function_) return 1;
      if (serves((where && one.local.get(where)) || one.cells, values)) return 1;
      return serves(one.referrals, values) ? 2 : 0;
    };
    const label = (field) => form.querySelector(`label[for=${field.id}]`).textContent
      + data.colon + (field.selectedOptions ? field.selectedOptions[0].text : field.value);
    /* Which choice to leave out where all together leave nobody. */
    const advice = (values) => {
      const without = fields.map((field, index) => {
        if (!values[index].trim()) return null;
        const rest = values.map((value, other) => (other === index ? "" : value));
        const number = rows.filter((one) => meant(one, rest)).length;
        return number ? fill(count(number, data.loosen), label(field), number) : null;
      }).filter(Boolean);
      return without.length ? without.join(" ") : data.several;
    };
    const update = () => {
      const values = fields.map((field) => field.value);
      const kinds = rows.map((one) => meant(one, values));
      rows.forEach(({ row }, index) => { row.hidden = !kinds[index]; });
      const shown = kinds.filter(Boolean).length;
      const referring = kinds.filter((kind) => kind === 2).length;
      const told = fill(count(shown, data.told, data.zeroIsOne), shown, rows.length)
        + (referring ? fill(count(referring, data.referring), referring) : "");
      byId("actor-told").textContent = shown ? `${told}.` : `${told}. ${advice(values)}`;
    };
    form.hidden = false;
    form.addEventListener("input", update);
    form.addEventListener("reset", () => setTimeout(update));
    form.addEventListener("submit", (event) => event.preventDefault());
    if (fields.some((field) => field.value)) update();
  };

  const loaded = new Map();
  const load = (file) => {
    if (!loaded.has(file)) {
      loaded.set(file, new Promise((resolve, reject) => {
        const script = make("script", { src: file });
        script.onload = resolve;
        script.onerror = reject;
        document.head.append(script);
      }));
    }
    return loaded.get(file);
  };

  /* A box that proposes communes as one types: the pattern "editable combobox with list" of the ARIA practices. */
  const completing = (onChoice) => {
    const [input, list, told, place] = ["commune", "commune-list", "commune-told", "place"].map(byId);
    const proposed = 12;
    let found = [];
    let active = -1;
    let communes = [];
    let chosen = null;
    const file = () => (place ? place.value : input.dataset.file);
    const ready = () => {
      communes = [];
      if (!file()) return Promise.resolve();
      const option = place ? place.selectedOptions[0] : null;
      return load(file()).then(() => {
        // Another département may have been chosen while its file came.
        if (option && !option.selected) return ready();
        const known = site.communes || {};
        communes = site.communesOf(option ? { [option.dataset.code]: known[option.dataset.code] } : known);
        return undefined;
      });
    };
    /* Takes a département by its code; whether there is such a one. */
    const choosePlace = (code) => {
      const option = [...place.options].find((one) => one.dataset.code === code);
      if (option) option.selected = true;
      return !!option;
    };
    /* Those that are called as typed; a whole postal code chooses its département where the one chosen has none such. */
    const matches = () => ready().then(() => {
      const found = site.search(communes, input.value);
      const typed = input.value.trim();
      if (!place || found.length || !/^\d{5}$/.test(typed)) return found;
      const code = /^9[78]/.test(typed) ? typed.slice(0, 3)
        : typed.startsWith("20") ? (typed < "20200" ? "2A" : "2B") : typed.slice(0, 2);
      return choosePlace(code) ? ready().then(() => site.search(communes, input.value)) : found;
    });
    const label = (commune) => `${commune.name} (${commune.postal.slice(0, 2).join(", ") || commune.departement})`;
    /* With the name of yesterday by which it was found. */
    const inFull = (commune) => (commune.before ? `${commune.before}, ${input.dataset.today} ${label(commune)}` : label(commune));
    const close = () => {
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const choose = (commune, isQuiet) => {
      chosen = commune;
      input.value = label(commune);
      told.textContent = commune.before ? inFull(commune) : "";
      close();
      if (!isQuiet) onChoice(commune);
    };
    const mark = (next) => {
      active = next;
      [...list.children].forEach((option, row) => option.setAttribute("aria-selected", String(row === active)));
      if (active < 0) return input.removeAttribute("aria-activedescendant");
      input.setAttribute("aria-activedescendant", list.children[active].id);
      return list.children[active].scrollIntoView({ block: "nearest" });
    };
    const nothing = () => (!place ? input.dataset.none
      : place.value ? fill(input.dataset.none, place.selectedOptions[0].text) : input.dataset.place);
    const propose = () => matches().then((known) => {
      if (chosen) return;
      found = known.slice(0, proposed);
      list.replaceChildren(...found.map((commune, row) => {
        const option = make("li", { role: "option", id: `commune-${row}`, "aria-selected": "false" }, inFull(commune));
        option.addEventListener("mousedown", (event) => event.preventDefault());
        option.addEventListener("click", () => choose(commune));
        return option;
      }));
      active = -1;
      list.hidden = !found.length;
      input.setAttribute("aria-expanded", String(!list.hidden));
      input.removeAttribute("aria-activedescendant");
      const isAsked = folded(input.value) !== "";
      const number = `${known.length} ${known.length === 1 ? input.dataset.one : input.dataset.found}`;
      told.textContent = !isAsked ? "" : found.length ? number : nothing();
    });
    input.addEventListener("focus", ready);
    input.addEventListener("input", () => {
      chosen = null;
      propose();
    });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.key === "Escape") return close();
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) {
          chosen = null;
          return void propose();
        }
        const step = event.key === "ArrowDown" ? 1 : -1;
        return mark(((active + step + 1 + found.length + 1) % (found.length + 1)) - 1);
      }
      if (event.key === "Enter" && !list.hidden) {
        event.preventDefault();
        choose(found[Math.max(0, active)]);
      }
      return undefined;
    });
    if (place) {
      place.addEventListener("change", () => {
        chosen = null;
        input.value = "";
        close();
        ready();
      });
    }
    return {
      /* The one chosen, or the only one that is named exactly so, or the only one that is named in some such way. */
      chosen: () => (chosen ? Promise.resolve(chosen) : matches().then((known) => {
        const exact = known.filter((commune) => commune.words === folded(input.value));
        const only = exact.length === 1 ? exact[0] : known.length === 1 ? known[0] : null;
        if (only) choose(only, true);
        return only;
      })),
      complain: () => {
        told.textContent = place && !place.value ? input.dataset.place : input.dataset.choose;
        input.focus();
      },
      /* Takes a commune that a link named; whether there is such a one. */
      take: (departement, code) => {
        if (place && !choosePlace(departement)) return Promise.resolve(false);
        return ready().then(() => {
          const commune = communes.find((one) => one.code === code);
          if (commune) choose(commune, true);
          return !!commune;
        });
      },
    };
  };

  const searchCommune = () => {
    const form = byId("search");
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    completing((commune) => {
      const anchor = commune.epci ? `e-${commune.epci}` : `c-${commune.code}`;
      const page = `departement-${commune.departement.toLowerCase()}.html${query}`;
      byId("search-ways").replaceChildren(
        make("a", { class: "call quiet", href: `${page}#actors` }, form.dataset.actors), " ",
        make("a", { class: "call quiet", href: `${page}#${anchor}` }, form.dataset.coverage), " ",
        make("a", { class: "call", href: `parcours.html#${commune.departement}/${commune.code}` }, form.dataset.pathway));
    });
  };

  const answerQuestions = () => {
    const [form, answer, print] = ["questions", "answer", "print"].map(byId);
    const pathway = site.data;
    const words = pathway.words;
    const shownOthers = 3;
    const link = (actor) => {
      const [name, whole, page] = pathway.actors[actor];
      return page ? make("a", { href: page }, whole || name) : whole || name;
    };
    const counted = (number, forms) => `${number} ${count(number, forms, words.zeroIsOne)}`;
    const reach = (actor) => (pathway.actors[actor][4] ? `, ${pathway.actors[actor][4]}` : "");
    const fact = (name, ...value) => make("div", {}, make("dt", {}, name), make("dd", {}, ...value));
    /* What the data say is in French, whatever the language of the page. */
    const inFrench = (text) => (text && document.documentElement.lang !== "fr" ? make("span", { lang: "fr" }, text) : text);
    const entry = (item, index) => {
      const [, , , title, deadline, source, note, quoted] = item.step;
      const facts = make("dl", {});
      if (deadline) facts.append(fact(words.deadline, inFrench(deadline)));
      const body = [];
      if (item.actor === null) {
        body.push(make("p", { class: "alert" }, make("strong", {}, words.none)));
        if (item.orientation !== null) {
          facts.append(fact(words.ask, make("strong", {}, link(item.orientation)), reach(item.orientation)));
        }
        if (item.nearest !== null) {
          facts.append(fact(item.away ? words.near : words.does, make("strong", {}, link(item.nearest)), reach(item.nearest),
            item.away ? ` (${fill(words.acting, item.away)})` : ""));
        }
      } else {
        facts.append(fact(words.see, make("strong", {}, link(item.actor)), reach(item.actor)));
        facts.append(fact(words.why, item.reason));
        if (item.others.length) {
          const others = item.others.slice(0, shownOthers).flatMap((actor, row) => [row ? ", " : "", link(actor)]);
          const rest = item.others.length - shownOthers;
          facts.append(fact(words.else, ...others, rest > 0 ? `, ${fill(words.more, rest)}` : ""));
        }
      }
      if (note) facts.append(fact(words.note, inFrench(note)));
      facts.append(fact(words.source, inFrench(source.slice(0, quoted)), source.slice(quoted)));
      return make("li", { class: "entry" },
        make("h3", {}, make("span", { class: "mark" }, `${index + 1}.`), " ", title), ...body, facts);
    };
    const show = (commune, stage, need) => {
      const items = site.pathway(pathway, commune, stage, need);
      const ruptures = items.filter((item) => item.actor === null).length;
      // Those to see first, then those to ask about steps that nobody covers, then those who do them elsewhere.
      const seen = new Map();
      ["actor", "orientation", "nearest"].forEach((part, place) => items.forEach((item, index) => {
        const actor = item[part];
        if (actor === null || actor === undefined) return;
        if (!seen.has(actor)) seen.set(actor, [[], [], []]);
        seen.get(actor)[place].push(index + 1);
      }));
      const stepsOf = (lists) => lists.map((steps, place) => [words.parts[place][steps.length > 1 ? 1 : 0], steps])
        .filter(([, steps]) => steps.length).map(([name, steps]) => `${name} ${steps.join(", ")}`).join(words.separator);
      const title = need ? words.titleOfNeed : words.title;
      const parts = [
        make("h2", { id: "answer-heading", tabindex: "-1" },
          fill(title, commune.name, words.stages[stage], need ? needs.options[need].text.trim() : "")),
        make("p", { class: "lead" }, items.length ? `${counted(items.length, words.steps)}, ${counted(ruptures, words.ruptures)}` : words.noStep),
        make("p", { class: "note" }, words.caution),
      ];
      if (seen.size) {
        parts.push(make("h2", {}, words.whom), make("ul", { class: "whom" }, ...[...seen].map(([actor, lists]) =>
          make("li", {}, make("strong", {}, link(actor)), `${reach(actor)} (${stepsOf(lists)})`))));
      }
      if (items.some((item) => item.presence === 1)) parts.push(make("p", { class: "note" }, words.call));
      if (items.length) parts.push(make("h2", {}, words.order), make("ol", { class: "entries" }, ...items.map(entry)));
      answer.replaceChildren(...parts);
      print.hidden = false;
      byId("answer-heading").focus();
    };
    const box = completing(() => {});
    const stages = all("input[name=stage]");
    const needs = byId("need");
    const ask = () => box.chosen().then((commune) => {
      if (!commune) return box.complain();
      const stage = stages.find((one) => one.checked).value;
      const parts = [commune.departement, commune.code, stage];
      if (needs.selectedIndex > 0) parts.push(needs.selectedOptions[0].dataset.id);
      history.replaceState(null, "", `#${parts.map(encodeURIComponent).join("/")}`);
      return show(commune, Number(stage), needs.selectedIndex);
    });
    form.hidden = false;
    all(".plain").forEach((part) => { part.hidden = true; });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      ask();
    });
    print.addEventListener("click", () => self.print());
    // A link names a commune; one kept of an answer its stage and need too, and is answered at once.
    const [departement, code, stage, need] = location.hash.slice(1).split("/").map(decodeURIComponent);
    if (!code) return;
    const asked = stages.find((one) => one.value === stage);
    const needed = [...needs.options].find((one) => need && one.dataset.id === need);
    if (asked) {
      asked.checked = true;
      needs.selectedIndex = needed ? needed.index : 0;
    }
    box.take(departement, code).then((isTaken) => (isTaken && asked ? ask() : undefined));
  };

  if (byId("map-filter")) colourMap();
  if (byId("actor-filter")) narrowActors();
  if (byId("search")) searchCommune();
  if (byId("questions") && site.data) answerQuestions();
})();
