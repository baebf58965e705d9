// The open map: the same outlines, nearer or farther, with points that gather and part as one goes. Each point leads to
// its page; the list below the map has those that are in sight. Nothing is asked of any other site.
const frames = JSON.parse("{frames}");
const whole = { x: 0, y: 0, width: 600, height: 670 };
const deepest = 24;
/** Points nearer than this on the screen are one, in pixels. */
const apart = 34;
const longest = 40;

const element = (name, attributes) => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

function placed({ lon, lat }) {
  const land = frames.find(([west, south, east, north]) => lon >= west && lon <= east && lat >= south && lat <= north);
  if (!land) return undefined;
  const [west, south, east, north, x, y, width, height] = land;
  return { x: x + ((lon - west) / (east - west)) * width, y: y + ((north - lat) / (north - south)) * height };
}

/** The part of metropolitan France that a view shows, as the API's `bbox`. */
function boxOf(view) {
  const [west, south, east, north, x, y, width, height] = frames[0];
  const lon = (at) => west + ((at - x) / width) * (east - west);
  const lat = (at) => north - ((at - y) / height) * (north - south);
  return [lon(view.x), lat(view.y + view.height), lon(view.x + view.width), lat(view.y)].map((n) => n.toFixed(3)).join();
}

async function fetched(view) {
  const depth = whole.width / view.width;
  const query = depth > 1.5 ? `?zoom=${Math.round(5 + Math.log2(depth))}&bbox=${boxOf(view)}` : "?zoom=6";
  const response = await fetch(`/api/v1/experiments/map${query}`, { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(`the map answers ${response.status}`);
  const { points, cells } = await response.json();
  const all = (points ?? cells).map((one) => ({ ...one, count: one.count ?? 1, at: placed(one) }));
  return { all: all.filter((one) => one.at), gathered: points === undefined };
}

/** Points by what is near on the screen: the first of a place takes in those around it. */
function groups(all, view, scale) {
  const far = apart / scale;
  const found = [];
  for (const one of all) {
    const { x, y } = one.at;
    if (x < view.x || y < view.y || x > view.x + view.width || y > view.y + view.height) continue;
    const near = found.find((group) => Math.hypot(group.x - x, group.y - y) < far);
    if (near) {
      near.members.push(one);
      near.count += one.count;
    } else found.push({ x, y, members: [one], count: one.count });
  }
  return found;
}

class OpenMap {
  constructor(figure, answer) {
    this.figure = figure;
    this.texts = figure.dataset;
    this.answer = answer;
    this.view = { ...whole };
    this.pointers = new Map();
    const box = figure.querySelector(".map");
    const picture = box.querySelector("img");
    this.svg = element("svg", { class: "open-map", role: "group", tabindex: "0", "aria-label": picture.alt });
    this.svg.append(element("image", { href: picture.src, ...whole }), element("g", {}));
    this.marks = this.svg.lastChild;
    box.replaceChildren(this.svg);
    box.before(this.bar());
    this.list = document.createElement("ul");
    this.list.className = "plain map-list";
    this.list.setAttribute("aria-label", this.texts.mapInSight);
    box.after(this.list);
    this.listen();
    this.draw();
  }

  bar() {
    const bar = document.createElement("p");
    bar.className = "map-bar";
    const acts = [
      ["+", this.texts.mapNearer, () => this.zoom(2)],
      ["−", this.texts.mapFarther, () => this.zoom(0.5)],
      ["⤢", this.texts.mapWhole, () => this.show({ ...whole })],
    ];
    for (const [sign, label, act] of acts) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button quiet";
      button.textContent = sign;
      button.setAttribute("aria-label", label);
      button.addEventListener("click", act);
      bar.append(button);
    }
    return bar;
  }

  listen() {
    const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    this.svg.addEventListener("keydown", (event) => {
      const step = steps[event.key];
      if (step) this.move(step[0] * this.view.width * 0.2, step[1] * this.view.height * 0.2);
      else if (event.key === "+" || event.key === "=") this.zoom(2);
      else if (event.key === "-") this.zoom(0.5);
      else if (event.key === "0") this.show({ ...whole });
      else return;
      event.preventDefault();
    });
    // The wheel alone goes on down the page.
    this.svg.addEventListener(
      "wheel",
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        this.zoom(event.deltaY < 0 ? 1.3 : 1 / 1.3, this.at(event));
      },
      { passive: false },
    );
    this.svg.addEventListener("dblclick", (event) => this.zoom(2, this.at(event)));
    this.svg.addEventListener("pointerdown", (event) => this.pointers.set(event.pointerId, event));
    this.svg.addEventListener("pointermove", (event) => this.drag(event));
    for (const name of ["pointerup", "pointercancel", "pointerleave"]) {
      this.svg.addEventListener(name, (event) => this.pointers.delete(event.pointerId));
    }
  }

  /** One mouse drags; of fingers it takes two, so that one goes on down the page. */
  drag(event) {
    const former = this.pointers.get(event.pointerId);
    if (!former || (event.pointerType !== "mouse" && this.pointers.size < 2)) return;
    const other = [...this.pointers.values()].find(({ pointerId }) => pointerId !== event.pointerId);
    if (other) {
      const far = (one) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) || 1;
      this.zoom(far(event) / far(former), this.at(event));
    }
    const scale = this.scale();
    this.pointers.set(event.pointerId, event);
    this.move((former.clientX - event.clientX) / scale, (former.clientY - event.clientY) / scale);
  }

  scale() {
    return this.svg.getBoundingClientRect().width / this.view.width || 1;
  }

  at(event) {
    const box = this.svg.getBoundingClientRect();
    return {
      x: this.view.x + ((event.clientX - box.left) / box.width) * this.view.width,
      y: this.view.y + ((event.clientY - box.top) / box.height) * this.view.height,
    };
  }

  zoom(by, around) {
    const { x, y, width, height } = this.view;
    const { x: atX, y: atY } = around ?? { x: x + width / 2, y: y + height / 2 };
    const wide = Math.min(whole.width, Math.max(whole.width / deepest, width / by));
    const by2 = wide / width;
    this.show({ x: atX - (atX - x) * by2, y: atY - (atY - y) * by2, width: wide, height: height * by2 });
  }

  move(x, y) {
    this.show({ ...this.view, x: this.view.x + x, y: this.view.y + y });
  }

  show(view) {
    const within = (at, size, all) => Math.min(Math.max(0, at), all - size);
    this.view = {
      ...view,
      x: within(view.x, view.width, whole.width),
      y: within(view.y, view.height, whole.height),
    };
    this.draw();
    clearTimeout(this.later);
    if (this.answer.gathered || this.partial) this.later = setTimeout(() => this.refresh(), 300);
  }

  /** Where there are too many to send at once, what is in sight is asked for anew. */
  async refresh() {
    try {
      this.answer = await fetched(this.view);
      this.partial = true;
      this.draw();
    } catch {
      // What is shown stays right; the next move asks again.
    }
  }

  draw() {
    const { x, y, width, height } = this.view;
    this.svg.setAttribute("viewBox", `${x} ${y} ${width} ${height}`);
    const scale = this.scale();
    const found = groups(this.answer.all, this.view, scale);
    this.marks.replaceChildren(...found.map((group) => this.mark(group, scale)));
    this.tell(found);
  }

  mark(group, scale) {
    const single = group.count === 1 && group.members[0].id;
    const radius = (single ? 8 : Math.min(20, 10 + 2 * Math.sqrt(group.count))) / scale;
    const circle = element("circle", { cx: group.x, cy: group.y, r: radius, "stroke-width": 1.5 / scale });
    const label = single ? group.members[0].title : this.texts.mapSeveral.replace("{count}", group.count);
    const title = element("title", {});
    title.textContent = label;
    const link = single
      ? element("a", { href: this.address(group.members[0]), "aria-label": label })
      : element("g", { role: "button", tabindex: "0", "aria-label": label });
    link.append(title, circle);
    if (!single) {
      const words = { x: group.x, y: group.y, "font-size": 13 / scale, "text-anchor": "middle", dy: "0.35em" };
      const text = element("text", { ...words, "aria-hidden": "true" });
      text.textContent = group.count;
      link.append(text);
      const nearer = () => this.zoom(2.5, group);
      link.addEventListener("click", nearer);
      link.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.stopPropagation();
        nearer();
        this.svg.focus();
      });
    }
    return link;
  }

  address({ id }) {
    const { lang } = this.texts;
    return `/experiments/${id}${lang ? `?lang=${lang}` : ""}`;
  }

  tell(found) {
    // An experiment of several territories is at each of them, and told once.
    const members = found.flatMap((group) => group.members);
    const named = [...new Map(members.filter(({ id }) => id).map((one) => [one.id, one])).values()];
    const lines = named.slice(0, longest).map((one) => {
      const line = document.createElement("li");
      const link = document.createElement("a");
      link.href = this.address(one);
      link.textContent = one.title;
      line.append(link);
      return line;
    });
    this.list.replaceChildren(...lines);
    const count = named.length + members.reduce((sum, { id, count }) => (id ? sum : sum + count), 0);
    this.figure.querySelector("[data-map-told]").textContent = this.texts.mapCount.replace("{count}", count);
  }
}

export async function openMap(figure) {
  const map = new OpenMap(figure, await fetched(whole));
  map.svg.focus();
  new ResizeObserver(() => map.draw()).observe(map.svg);
}
