-- What wrk asks for: the addresses of a file in turn, or a new record each time; and what it says at the end.
--
-- From the environment: PATHS (a file, an address a line), TOKEN, TAG (an ETag that the caller holds), BODY (a file:
-- the record to create, in which @ stands for a number).

local requests, count, turn = {}, 0, 0
local before, after, run = nil, nil, 0

local function lines(name)
  local all = {}
  for line in io.lines(name) do all[#all + 1] = line end
  return all
end

function init(arguments)
  local headers = {}
  if os.getenv("TOKEN") then headers["Authorization"] = "Bearer " .. os.getenv("TOKEN") end
  if os.getenv("TAG") then headers["If-None-Match"] = os.getenv("TAG") end
  local body = os.getenv("BODY")
  if body then
    headers["Content-Type"] = "application/json"
    for name, value in pairs(headers) do wrk.headers[name] = value end
    local text = lines(body)[1]
    local place = string.find(text, "@", 1, true)
    before, after = string.sub(text, 1, place - 1), string.sub(text, place + 1)
    run = os.time()
  end
  for _, path in ipairs(lines(os.getenv("PATHS"))) do
    count = count + 1
    requests[count] = body and path or wrk.format("GET", path, headers)
  end
end

function request()
  turn = turn + 1
  if before then
    return wrk.format("POST", requests[1], nil, before .. run .. "-" .. turn .. after)
  end
  return requests[turn % count + 1]
end

function done(summary, latency, _)
  local errors = summary.errors
  io.write(string.format(
    "\nRESULT %d %d %d %d %d %d %d\n",
    summary.requests, summary.duration, summary.bytes,
    errors.connect + errors.read + errors.write + errors.timeout, errors.status,
    latency:percentile(50), latency:percentile(99)
  ))
end
