# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DROOT=DIR -P cmake/layers.cmake: which folder may include which, read from #include lines. One table; anything that is
# not in it fails. A file belongs to the longest row that its path starts with. Tests are free to include what they test.
#
# FOLDER | OWN HEADERS IT MAY INCLUDE BESIDES ITS OWN | FOREIGN HEADERS (of those that are watched at all)
set(table
    "broker/model      |                                                                   | boost/ json"
    "broker/language   | broker/model                                                      | boost/ json re2"
    "broker/insight    | broker/model                                                      | boost/ json re2"
    "broker/platform   |                                                                   | system"
    "broker/time       | broker/model broker/platform                                      |"
    "broker/security   | broker/model                                                      | openssl/"
    "broker/storage    | broker/model broker/time broker/platform broker/security/digest   | sqlite3 boost/"
    "broker/journal    | broker/model broker/time                                          |"
    "broker/queue      | broker/model broker/time                                          | boost/"
    "broker/core       | broker/model broker/time broker/storage broker/journal broker/queue broker/platform broker/security/digest broker/insight | boost/"
    "broker/api        | broker/model broker/time broker/security broker/core broker/journal broker/queue broker/platform broker/language/query broker/language/expression broker/language/message broker/language/recipe broker/language/text broker/insight | boost/ json"
    "broker/simulation | broker/model broker/core/simulators broker/core/step broker/api broker/security/digest | boost/"
    "broker/http       | broker/api broker/security broker/time broker/model broker/platform broker/core/step | boost/ asio"
    "broker/broker     | broker/model broker/platform broker/time broker/security broker/storage broker/journal broker/queue broker/core broker/api broker/simulation broker/http | boost/ asio"
    "ui/backend/inprocesstransport | ui/backend broker/broker broker/model/function        | Q"
    "ui/attributes     | ui/text ui/theme ui/icons ui/backend/types ui/widgets broker/model/attributes broker/model/limits broker/model/policies | Q"
    "ui/exchange       | ui/backend/types ui/backend/messagequery ui/backend/jsonmarks     | Q"
    "ui/backend        | ui/text ui/exchange broker/language/query broker/language/expression broker/model/message | Q"
    "ui/decoders       |                                                                   | Q zlib"
    "ui/diff           | ui/decoders ui/backend/types                                      | Q"
    "ui/why            | ui/text ui/backend/types ui/backend/insighttypes ui/backend/clustertypes | Q"
    "ui/charts         | ui/text ui/theme ui/style ui/backend/types ui/models               | Q"
    "ui/widgets        | ui/text ui/theme ui/style ui/icons ui/backend/types ui/models ui/decoders | Q"
    "ui/codegen        | ui/backend/types                                                  | Q"
    "ui/compose        | ui/backend/types ui/settings ui/text                              | Q"
    "ui/models         | ui/backend/types ui/backend/insighttypes ui/backend/redrivetypes ui/backend/clustertypes ui/backend/simulatortypes ui/backend/viewtypes ui/text ui/decoders ui/diff ui/why | Q"
    "ui/pages          | ui                                                                | Q"
    "ui/dialogs        | ui                                                                | Q"
    "ui                | ui                                                                | Q"
    "app               | ui broker app                                                     | Q system boost/")
# Headers that only the folders named above may include. PATTERN of the name between < and >.
set(watched
    "Q|^Q[A-Z]"
    "boost/|^boost/"
    "json|^boost/json"
    "asio|^boost/(asio|beast)"
    "openssl/|^openssl/"
    "sqlite3|^sqlite3"
    "zlib|^zlib"
    "re2|^re2/"
    "system|^(sys|linux|netinet|arpa)/|^(unistd|fcntl|poll|pwd|dirent|dlfcn|spawn|sched|pthread)\\.h$")
# Only ui/backend/inprocesstransport and app see the broker; pages and dialogs see the backend, never a transport.
set(forbidden
    "ui/pages   | ui/backend/inprocesstransport ui/backend/httptransport"
    "ui/dialogs | ui/backend/inprocesstransport ui/backend/httptransport ui/pages")

cmake_minimum_required(VERSION 3.25)
if(NOT ROOT)
    set(ROOT ".")
endif()
get_filename_component(ROOT "${ROOT}" ABSOLUTE)

# Rows as variables: rows = folders, own_N, foreign_N.
set(rows "")
set(index 0)
foreach(line IN LISTS table)
    string(REPLACE "|" ";" cells "${line}")
    list(GET cells 0 folder)
    list(GET cells 1 own)
    list(GET cells 2 foreign)
    string(STRIP "${folder}" folder)
    separate_arguments(own_${index} UNIX_COMMAND "${own}")
    separate_arguments(foreign_${index} UNIX_COMMAND "${foreign}")
    list(APPEND rows "${folder}")
    math(EXPR index "${index} + 1")
endforeach()

# startsWith(OUT path prefix): whole path components, or a file's name up to its suffix.
function(starts_with OUT path prefix)
    set(${OUT} FALSE PARENT_SCOPE)
    string(FIND "${path}" "${prefix}" at)
    if(NOT at EQUAL 0)
        return()
    endif()
    string(LENGTH "${prefix}" length)
    string(SUBSTRING "${path}" ${length} -1 tail)
    if("${tail}" STREQUAL "" OR "${tail}" MATCHES "^[/.]")
        set(${OUT} TRUE PARENT_SCOPE)
    endif()
endfunction()

function(row_of OUT path)
    set(best -1)
    set(bestLength 0)
    set(index 0)
    foreach(folder IN LISTS rows)
        starts_with(inside "${path}" "${folder}")
        string(LENGTH "${folder}" length)
        if(inside AND length GREATER bestLength)
            set(best ${index})
            set(bestLength ${length})
        endif()
        math(EXPR index "${index} + 1")
    endforeach()
    set(${OUT} ${best} PARENT_SCOPE)
endfunction()

function(any_prefix OUT path)
    set(${OUT} FALSE PARENT_SCOPE)
    foreach(prefix IN LISTS ARGN)
        starts_with(inside "${path}" "${prefix}")
        if(inside)
            set(${OUT} TRUE PARENT_SCOPE)
            return()
        endif()
    endforeach()
endfunction()

set(problems 0)
set(edges 0)
macro(problem text)
    message("${text}")
    math(EXPR problems "${problems} + 1")
endmacro()

macro(check_own file row header)
    list(GET rows ${row} folder)
    set(may FALSE)
    starts_with(same "${header}" "${folder}")
    if(same)
        set(may TRUE)
    else()
        any_prefix(may "${header}" ${own_${row}})
    endif()
    foreach(line IN LISTS forbidden)
        string(REPLACE "|" ";" cells "${line}")
        list(GET cells 0 from)
        list(GET cells 1 to)
        string(STRIP "${from}" from)
        separate_arguments(to UNIX_COMMAND "${to}")
        starts_with(inside "${file}" "${from}")
        any_prefix(banned "${header}" ${to})
        if(inside AND banned AND NOT same)
            set(may FALSE)
        endif()
    endforeach()
    if(NOT may)
        problem("${file}: ${folder} may not include \"${header}\"")
    endif()
endmacro()

macro(check_foreign file row header)
    foreach(line IN LISTS watched)
        string(FIND "${line}" "|" bar)
        string(SUBSTRING "${line}" 0 ${bar} key)
        math(EXPR bar "${bar} + 1")
        string(SUBSTRING "${line}" ${bar} -1 pattern)
        if("${header}" MATCHES "${pattern}" AND NOT "${key}" IN_LIST foreign_${row})
            list(GET rows ${row} folder)
            problem("${file}: ${folder} may not include <${header}>")
        endif()
    endforeach()
endmacro()

foreach(top broker ui app)
    file(GLOB_RECURSE found RELATIVE "${ROOT}" "${ROOT}/${top}/*.h" "${ROOT}/${top}/*.cpp")
    list(APPEND files ${found})
endforeach()
foreach(file IN LISTS files)
    row_of(row "${file}")
    if(row EQUAL -1)
        problem("${file}: its folder is not in the table of cmake/layers.cmake")
        continue()
    endif()
    file(STRINGS "${ROOT}/${file}" lines REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]")
    foreach(line IN LISTS lines)
        math(EXPR edges "${edges} + 1")
        if(line MATCHES "include[ \t]*\"([^\"]+)\"")
            set(header "${CMAKE_MATCH_1}")
            if(header MATCHES "^(broker|ui|app)/")
                check_own("${file}" ${row} "${header}")
            elseif(NOT header MATCHES "\\.moc$|^moc_|^ui_[a-z]+\\.h$")
                problem("${file}: \"${header}\" is not a path from the root")
            endif()
        elseif(line MATCHES "include[ \t]*<([^>]+)>")
            check_foreign("${file}" ${row} "${CMAKE_MATCH_1}")
        endif()
    endforeach()
endforeach()

list(LENGTH files count)
if(problems GREATER 0)
    message(FATAL_ERROR "${problems} includes that the table in cmake/layers.cmake forbids")
endif()
if(count EQUAL 0)
    message(FATAL_ERROR "no sources below ${ROOT}")
endif()
message(STATUS "layers: ${edges} includes of ${count} files are as the table says")
