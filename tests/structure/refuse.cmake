# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DCHECK=SCRIPT -DSAMPLES=DIR -P refuse.cmake: SCRIPT must fail on DIR and name every line of DIR/expected.txt.
cmake_minimum_required(VERSION 3.25)
execute_process(COMMAND ${CMAKE_COMMAND} -DROOT=${SAMPLES} -P ${CHECK} RESULT_VARIABLE status OUTPUT_VARIABLE out ERROR_VARIABLE err)
if(status EQUAL 0)
    message(FATAL_ERROR "${CHECK} found nothing wrong with ${SAMPLES}")
endif()
file(STRINGS "${SAMPLES}/expected.txt" expected)
foreach(text IN LISTS expected)
    string(FIND "${out}${err}" "${text}" at)
    if(at EQUAL -1)
        message(FATAL_ERROR "${CHECK} did not say: ${text}\nIt said:\n${out}${err}")
    endif()
endforeach()
